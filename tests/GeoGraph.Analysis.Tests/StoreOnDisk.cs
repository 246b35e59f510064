using GeoGraph.Core;
using GeoGraph.Storage.Sqlite;

namespace GeoGraph.Analysis.Tests;

/// <summary>A real store in a folder of its own, and articles for it by hand.</summary>
internal sealed class StoreOnDisk : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("geograph-analysis-").FullName;
    private readonly SqliteDatabase database;

    public StoreOnDisk()
    {
        database = new(Path.Combine(folder, "geograph.db"), TimeProvider.System);
        Store = new SqliteGraphStore(database);
    }

    public IGraphStore Store { get; }

    /// <summary>Adds an article with one sentence for each claim.</summary>
    public Task AddAsync(string article, int year, params Stated[] sentences)
    {
        var text = string.Concat(sentences.Select(stated => stated.Sentence));
        var claims = new List<Claim>();
        foreach (var stated in sentences) claims.Add(stated.ToClaim(new(article), claims.Count == 0 ? 0 : claims[^1].Evidence.Span.End));
        var actors = claims.SelectMany(claim => new[] { claim.Source!.Value, claim.Target!.Value }).Distinct()
            .Select(id => new Node { Id = id, Kind = id.Kind, Name = id.Value });
        var events = claims.Select(claim => new Node { Id = claim.Event, Kind = NodeKind.Event, Name = claim.Edge });
        var changes = new ChangeSet
        {
            Article = new() { Id = new(article), Text = text, Published = new(year, 1, 1), ReaderVersion = "test" },
            Nodes = actors.Concat(events).OrderBy(node => node.Id).ToEquatableList(), Mentions = [], Claims = claims.ToEquatableList(),
        };
        return Store.ApplyAsync([changes], CancellationToken.None);
    }

    public void Dispose()
    {
        database.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>What a sentence such as "a sanctions b. " states.</summary>
internal sealed record Stated(
    char Source, string Edge, char Target, Modality Modality = Modality.Asserted, double Confidence = 0.5, bool Symmetric = false)
{
    public string Sentence => $"{Source} {Edge} {Target}. ";

    public Claim ToClaim(ArticleId article, int begin)
    {
        var (source, target) = Claim.Ends(Slices.Id(Source), Slices.Id(Target), Symmetric);
        var span = new TextSpan(begin, begin + Sentence.Length);
        var id = Claim.IdOf(article, "ACCUSE", null, source, target, Symmetric, Edge, span);
        return new()
        {
            Id = id, Article = article, Type = "ACCUSE", Edge = Edge, Source = source, Target = target, Symmetric = Symmetric, Event = new($"event:{id}"),
            Modality = Modality, Confidence = Confidence, Evidence = new(span, Sentence),
            Predicate = new(begin + 2, begin + 2 + Edge.Length), Rule = "test",
        };
    }
}
