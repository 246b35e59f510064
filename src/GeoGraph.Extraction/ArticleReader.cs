using GeoGraph.Core;
using GeoGraph.Language;

namespace GeoGraph.Extraction;

/// <summary>Reads an article: document → claims → change set. Pure and deterministic; safe to use from several threads at once.</summary>
public sealed class ArticleReader
{
    private readonly Cleaner cleaner;
    private readonly EnglishReader english;
    private readonly Spotter spotter;
    private readonly Resolver resolver;
    private readonly Matcher matcher;

    private ArticleReader(Ontology ontology, Gazetteer gazetteer, RuleBook rules, string rulesFolder)
    {
        (Ontology, Rules) = (ontology, rules);
        cleaner = Cleaner.Load(rulesFolder, Version);
        english = new EnglishReader(gazetteer.Names);
        spotter = new Spotter(gazetteer, rules.Words);
        resolver = new Resolver(rules.Words);
        matcher = new Matcher(rules, ontology);
    }

    /// <summary>What kinds of claims there are.</summary>
    public Ontology Ontology { get; }

    /// <summary>What the reader looks for.</summary>
    public RuleBook Rules { get; }

    /// <summary>Stands in every article that this reader has read.</summary>
    public string Version { get; } = "rules 0.2";

    /// <summary>Loads ontology, gazetteer and rules of a data folder. Throws <see cref="DataFileException"/> when one is missing or wrong.</summary>
    public static ArticleReader Load(string dataFolder)
    {
        var ontology = Ontology.Load(Path.Combine(dataFolder, "ontology"));
        var rulesFolder = Path.Combine(dataFolder, "rules");
        return new ArticleReader(ontology, Gazetteer.Load(Path.Combine(dataFolder, "gazetteer")), RuleBook.Load(rulesFolder, ontology), rulesFolder);
    }

    /// <summary>
    /// The document as plain text, with what a web page says of title, day and outlet: what is kept of it. Reading this or the page
    /// itself gives the same article. Throws <see cref="UnreadableDocumentException"/> when it is no article that can be read.
    /// </summary>
    public RawDocument Clean(RawDocument raw)
    {
        var article = cleaner.Clean(raw).Article;
        return raw with { Html = null, Text = article.Text, Title = article.Title, Published = article.Published, Source = article.Source };
    }

    /// <summary>Reads a document. Throws <see cref="UnreadableDocumentException"/> when it is no article; the message says why.</summary>
    public Reading Read(RawDocument raw)
    {
        var cleaned = cleaner.Clean(raw);
        var document = english.Read(cleaned.Article.Text, cleaned.Parts, cleaned.Article.Published);
        var spotted = spotter.Spot(document);
        var mentions = resolver.Resolve(document, spotted);
        var claims = matcher.Match(cleaned.Article, document, mentions);
        var changes = Projector.Project(cleaned.Article, mentions, claims, Ontology);

        return new Reading
        {
            Changes = changes,
            LeftOut = cleaned.LeftOut,
            Dates = Observations.Dates(document),
            Utterances = Observations.Utterances(document, mentions),
            EventWords = Observations.EventWords(document, Rules),
            Statements = [.. claims.Where(claim => claim.Type == "STATEMENT")],
        };
    }
}
