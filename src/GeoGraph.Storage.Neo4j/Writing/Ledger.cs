using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>
/// Collects what a write transaction changes at entities and dyads: each is read once and written once, however many articles of a
/// batch concern it. The turn at the graph is taken, so nothing changes meanwhile.
/// </summary>
internal sealed class Ledger
{
    private readonly Dictionary<NodeId, EntityAccount> entities;
    private readonly Dictionary<Dyad, DyadAccount> dyads;
    private readonly Dictionary<(string Edge, Modality Modality, bool Sample), int> tallies = [];

    private Ledger(Dictionary<NodeId, EntityAccount> entities, Dictionary<Dyad, DyadAccount> dyads) => (this.entities, this.dyads) = (entities, dyads);

    public IReadOnlyCollection<EntityAccount> Entities => entities.Values;

    /// <summary>The account of an entity that takes part.</summary>
    public EntityAccount this[NodeId entity] => entities[entity];

    public IReadOnlyCollection<DyadAccount> Dyads => dyads.Values;

    /// <summary>How many claims more or fewer there are of each edge name, truth status and kind of article.</summary>
    public IReadOnlyDictionary<(string Edge, Modality Modality, bool Sample), int> Tallies => tallies;

    /// <summary>Reads the accounts that taking out and putting in will touch; what is taken out is still there.</summary>
    public static async Task<Ledger> OpenAsync(
        CypherTransaction transaction, IReadOnlyList<Contribution> outgoing, IReadOnlyList<Contribution> incoming, CancellationToken cancellationToken)
    {
        var all = outgoing.Concat(incoming).ToList();
        return new(
            await AccountReader.EntitiesAsync(transaction, all, cancellationToken),
            await AccountReader.DyadsAsync(transaction, [.. all.SelectMany(one => one.Links).Select(link => link.Dyad).Distinct()], cancellationToken));
    }

    /// <summary>Contributions that have been taken out of the database; <paramref name="left"/> are the other claims of their dyads.</summary>
    public void TakeOut(IReadOnlyList<Contribution> outgoing, ILookup<Dyad, Link> left)
    {
        foreach (var one in outgoing) Count(one, -1);
        foreach (var dyad in outgoing.SelectMany(one => one.Links).Select(link => link.Dyad).Distinct()) dyads[dyad].Restart(left[dyad]);
    }

    /// <summary>Contributions that are to be put in.</summary>
    public void PutIn(IReadOnlyList<Contribution> incoming)
    {
        foreach (var one in incoming) Count(one, 1);
        foreach (var link in incoming.SelectMany(one => one.Links)) dyads[link.Dyad].Add(link);
    }

    /// <summary>Two nodes become neighbours with the first claim between them, and cease to be with the last.</summary>
    public void CountNeighbours()
    {
        foreach (var account in dyads.Values.Where(account => account.Dyad.One != account.Dyad.Other && account.Was != account.Is))
        {
            entities[account.Dyad.One].Neighbours += account.Is ? 1 : -1;
            entities[account.Dyad.Other].Neighbours += account.Is ? 1 : -1;
        }
    }

    private void Count(Contribution one, int change)
    {
        foreach (var (node, hash) in one.Forms) entities[node.Id].CountForm(hash, node, change, one.Changes.Article.Sample);
        foreach (var link in one.Links)
        {
            entities[link.Head].Claims += change;
            if (link.Tail != link.Head) entities[link.Tail].Claims += change;
            var tally = (link.Name, link.Modality, link.Sample);
            tallies[tally] = tallies.GetValueOrDefault(tally) + change;
        }
    }
}
