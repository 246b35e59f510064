namespace GeoGraph.Storage.Sqlite;

/// <summary>Finds the nodes on the way between two ends without walking the whole length from either.</summary>
internal sealed class Between(Layers layers)
{
    /// <summary>
    /// The nodes whose hops from both ends add up to no more than <paramref name="most"/>, the ends always included. Both ends walk
    /// half way; then each goes on only through nodes that the other has met early enough.
    /// </summary>
    public HashSet<long> Nodes(long from, long to, int most)
    {
        var one = Distances(from, (most + 1) / 2);
        var other = Distances(to, (most + 1) / 2);
        Extend(one, other, most);
        Extend(other, one, most);
        var between = one.Keys.Where(node => other.TryGetValue(node, out var hops) && one[node] + hops <= most).ToHashSet();
        return [.. between, from, to];
    }

    private Dictionary<long, int> Distances(long from, int hops)
    {
        var distances = new Dictionary<long, int> { [from] = 0 };
        var hop = 0;
        foreach (var layer in layers.Walk([from], hops))
        {
            hop++;
            foreach (var met in layer) distances[met.Node] = hop;
        }
        return distances;
    }

    /// <summary>
    /// A node that is h hops from one end counts only if it is at most most - h from the other. All of its ways there lead through
    /// nodes that count too, so going on from the last hop among nodes that may still count finds them all.
    /// </summary>
    private void Extend(Dictionary<long, int> one, Dictionary<long, int> other, int most)
    {
        var hop = (most + 1) / 2;
        var last = one.Where(node => node.Value == hop).Select(node => node.Key).ToList();
        while (++hop <= most && last.Count > 0)
        {
            var open = other.Where(node => node.Value <= most - hop && !one.ContainsKey(node.Key)).Select(node => node.Key).ToHashSet();
            last = open.Count == 0 ? [] : [.. layers.Neighbours(last).Select(met => met.Node).Where(open.Contains)];
            foreach (var node in last) one[node] = hop;
        }
    }
}
