using FsCheck;
using FsCheck.Fluent;
using GeoGraph.Core;
using Xunit;

namespace GeoGraph.Extraction.Tests;

public class AnyDocumentTests
{
    private static readonly string[] Bits =
        ["Iran", "Russian", "President", "Vladimir Putin", "Kim Jong-un", "NATO", "militants", "attacked", "sanctions", "on", "imposed", "talks", "between", "and", ",", ".", "\n", "\"", "said", "will", "not", "'s",
         "the two countries", "it", "he", "weapons", "to", "provide", "in exchange for", "accused", "of", "the", "\ud83d", "😀", "שלום", "2019", "on Monday", "summit", "<b>", "with", "by", "Share", "Top", "-"];

    [Fact]
    public void Whatever_is_read_the_change_set_holds_together()
    {
        var texts = Gen.Elements(Bits).ListOf().Select(bits => string.Join(" ", bits)).Resize(80);
        Prop.ForAll(texts.ToArbitrary(), HoldsTogether).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => text is null || HoldsTogether(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void The_same_document_gives_the_same_change_set()
    {
        const string text = "Russia and Iran said they would hold talks with France on Monday. The two countries accused Israel of attacking Syria.";
        Assert.Equal(CanonicalJson.Write(Examples.Read(text).Changes), CanonicalJson.Write(ArticleReader.Load(DataFolder.Shipped).Read(new RawDocument { Text = text, Published = Examples.Published }).Changes));
    }

    private static bool HoldsTogether(string text)
    {
        Reading reading;
        try
        {
            reading = Examples.Read(text);
        }
        catch (UnreadableDocumentException)
        {
            return true;
        }
        var changes = reading.Changes;
        var nodes = changes.Nodes.Select(node => node.Id).ToHashSet();
        return nodes.Count == changes.Nodes.Count
            && changes.Nodes.Select(node => node.Id).Order().SequenceEqual(changes.Nodes.Select(node => node.Id))
            && changes.Mentions.All(mention => nodes.Contains(mention.Node) && mention.Span.Length > 0 && mention.Span.End <= changes.Article.Text.Length)
            && changes.Claims.Select(claim => claim.Id).Distinct().Count() == changes.Claims.Count
            && changes.Claims.All(claim => Faithful(claim, changes.Article.Text) && nodes.Contains(claim.Event)
                && new[] { claim.Source, claim.Target, claim.Attribution?.Speaker }.All(end => end is null || nodes.Contains(end.Value)));
    }

    private static bool Faithful(Claim claim, string text) =>
        claim.Evidence.Quote == claim.Evidence.Span.In(text) && claim.Evidence.Span.Contains(claim.Predicate)
        && (claim.SourceSpan is null) == (claim.Source is null) && (claim.SourceSpan is not { } source || claim.Evidence.Span.Contains(source))
        && (claim.TargetSpan is not { } target || claim.Evidence.Span.Contains(target))
        && (claim.Source is not null || claim.Target is not null) && claim.Source != claim.Target
        && claim.Confidence is > 0 and <= 1 && claim.Items.All(item => item.Span.In(text) == item.Text);
}
