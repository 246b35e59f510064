using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>Sums up the claims of one edge name between two nodes in one direction.</summary>
internal sealed class EdgeAccount(NodeId head, string name, NodeId tail)
{
    private readonly int[] byModality = new int[4];
    private readonly HashSet<string> voices = [];
    private string? latest;

    public NodeId Head => head;
    public string Name => name;
    public NodeId Tail => tail;
    public IEnumerable<string> Voices => voices.Order(StringComparer.Ordinal);
    public EdgeSummary Summary { get; private set; } =
        new() { Source = head, Target = tail, Name = name, Symmetric = true, ByModality = [0, 0, 0, 0], Articles = 0, Sources = 0 };

    /// <summary>An edge as it is in the database.</summary>
    public static EdgeAccount Of(EdgeSummary summary, IEnumerable<string> voices)
    {
        var account = new EdgeAccount(summary.Source, summary.Name, summary.Target) { Summary = summary };
        foreach (var (i, count) in summary.ByModality.Index()) account.byModality[i] = count;
        account.voices.UnionWith(voices);
        return account;
    }

    /// <summary>A claim comes in. Those of one article come one after the other.</summary>
    public void Add(Link link)
    {
        byModality[(int)link.Modality]++;
        voices.Add(link.Voice);
        Summary = Summary with
        {
            Symmetric = Summary.Symmetric && link.Symmetric, ByModality = [.. byModality],
            Articles = Summary.Articles + (link.Article == latest ? 0 : 1), Sources = voices.Count,
            First = Earlier(Summary.First, link.First), Last = Later(Summary.Last, link.Last),
        };
        latest = link.Article;
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other : one;
}
