using GeoGraph.Core;

namespace GeoGraph.Analysis;

/// <summary>
/// Looks for the best routes between two nodes in a store, from both ends, one hop more at a time, and stops as soon as enough are
/// known: a longer one cannot be better. A level costs two queries mostly: all ties of the smaller frontier, then those between both
/// frontiers. What a limit leaves out has fewest claims.
/// </summary>
internal sealed class RouteSearch(IGraphStore store, ConnectionQuery query)
{
    /// <summary>Nodes of a frontier, and ties of one query: as many as the port allows.</summary>
    private const int MostNodes = 1000, MostTies = 10_000;

    /// <summary>Ties between two frontiers that are asked for first: the strongest are mostly all that is needed.</summary>
    private const int FewTies = 300;

    private readonly Frontier from = new(query.From, query.To), to = new(query.To, query.From);
    private readonly Dictionary<(NodeId, NodeId), Tie> known = [];

    /// <summary>No tie that was left out has more claims than this; 0 when none was.</summary>
    private int leftOut;

    /// <summary>Whether no better route can have been missed.</summary>
    public bool Complete { get; private set; } = true;

    public async Task<IReadOnlyList<Route>> FindAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<Route> found = [];
        if (query.From == query.To) return found;
        for (var hops = 1; hops <= query.MaxHops && found.Count < query.Paths; hops++)
        {
            if (hops > 1) await GrowAsync(cancellationToken);
            var grown = leftOut;
            foreach (var most in (int[])[FewTies, MostTies])
            {
                var cut = await MeetAsync(most, cancellationToken);
                leftOut = Math.Max(grown, cut);
                found = Paths.Shortest(known.Values, query.From, query.To, query.Paths, hops);
                if (cut == 0 || IsSure(found, hops)) break;
            }
            Complete &= IsSure(found, hops);
        }
        return found;
    }

    /// <summary>A route over a tie that was left out is as weak as that tie, if it has as many hops as the last one found.</summary>
    private bool IsSure(IReadOnlyList<Route> found, int hops) =>
        leftOut == 0 || (found.Count == query.Paths && found[^1].Hops == hops && found[^1].WeakestClaims > leftOut);

    /// <summary>
    /// One hop more, from the end with the smaller frontier, or from the other when that leaves less out. A frontier without nodes
    /// means that all there is around its end is known.
    /// </summary>
    private async Task GrowAsync(CancellationToken cancellationToken)
    {
        var (near, far) = from.Nodes.Count <= to.Nodes.Count ? (from, to) : (to, from);
        if (near.Nodes.Count == 0) return;
        var growth = await GrowthAsync(near, cancellationToken);
        if (growth.LeftOut > 0 && await GrowthAsync(far, cancellationToken) is var other && other.LeftOut < growth.LeftOut)
            (near, growth) = (far, other);
        near.Advance(growth.Nodes);
        leftOut = Math.Max(leftOut, growth.LeftOut);
    }

    private async Task<(IReadOnlyList<NodeId> Nodes, int LeftOut)> GrowthAsync(Frontier frontier, CancellationToken cancellationToken)
    {
        var list = await AskAsync(frontier, with: null, Math.Min(MostTies, frontier.Nodes.Count * MostNodes), cancellationToken);
        var beyond = list.Ties.SelectMany(tie => new[] { (Node: tie.One, tie.Claims), (Node: tie.Other, tie.Claims) })
            .Where(met => frontier.IsNew(met.Node)).DistinctBy(met => met.Node).ToList();
        var leftOut = Math.Max(LeftOut(list), beyond.Skip(MostNodes).Select(met => met.Claims).FirstOrDefault());
        return ([.. beyond.Take(MostNodes).Select(met => met.Node)], leftOut);
    }

    /// <summary>The ties between both frontiers; returns the most claims of one that was left out, 0 when none was.</summary>
    private async Task<int> MeetAsync(int most, CancellationToken cancellationToken)
    {
        if (from.Nodes.Count == 0 || to.Nodes.Count == 0) return 0;
        var (few, many) = from.Nodes.Count <= to.Nodes.Count ? (from, to) : (to, from); // the store looks around the first
        return LeftOut(await AskAsync(few, many, most, cancellationToken));
    }

    private async Task<TieList> AskAsync(Frontier nodes, Frontier? with, int limit, CancellationToken cancellationToken)
    {
        var list = await store.TiesAsync(new() { Nodes = nodes.Nodes, With = with?.Nodes, Filter = query.Filter, Limit = limit }, cancellationToken);
        foreach (var tie in list.Ties) known[(tie.One, tie.Other)] = tie;
        return list;
    }

    private static int LeftOut(TieList list) => list.Total > list.Ties.Count ? list.Ties[^1].Claims : 0;
}
