namespace GeoGraph.Language.Network;

/// <summary>The best tree over scores of heads: Chu and Liu 1965, Edmonds 1967, with exactly one child of the root.</summary>
public static class Tree
{
    private const double RootPrice = 1e6;

    /// <summary>Finds the heads.</summary>
    /// <param name="scores">Row i: how well each head suits word i, column 0 the root, column j word j - 1. Changed.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="heads">Gets each word's head, 0 the root, j word j - 1; its length is the number of words.</param>
    public static void Best(Span<float> scores, int stride, Span<int> heads)
    {
        var n = heads.Length;
        for (var i = 0; i < n; i++) scores[i * stride + i + 1] = float.NegativeInfinity;
        if (Greedy(scores, stride, heads) && IsTree(heads)) return;

        // With a price on the root that no tree can win back, the best tree hangs one word alone on it, the best one.
        var weights = new double[n + 1, n + 1];
        for (var i = 0; i <= n; i++)
            for (var j = 0; j <= n; j++)
                weights[i, j] = i == 0 || i == j ? double.NegativeInfinity : j == 0 ? scores[(i - 1) * stride] - RootPrice : scores[(i - 1) * stride + j];
        Edmonds(weights, n + 1).AsSpan(1).CopyTo(heads);
    }

    /// <summary>Each word's best head; whether exactly one is the root.</summary>
    private static bool Greedy(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        var roots = 0;
        for (var i = 0; i < heads.Length; i++)
        {
            var row = scores.Slice(i * stride, heads.Length + 1);
            var best = i == 0 ? heads.Length > 1 ? 2 : 0 : 1;
            if (row[0] > row[best]) best = 0;
            for (var j = 1; j < row.Length; j++) if (row[j] > row[best]) best = j;
            heads[i] = best;
            if (best == 0) roots++;
        }
        return roots == 1;
    }

    private static bool IsTree(ReadOnlySpan<int> heads)
    {
        Span<int> seen = heads.Length <= 512 ? stackalloc int[heads.Length] : new int[heads.Length];
        seen.Clear();
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = i + 1;
                at = heads[at] - 1;
            }
            if (at >= 0 && seen[at] == i + 1) return false;
        }
        return true;
    }

    /// <summary>Contracts one cycle after another, in O(n³) at worst; node 0 has no parent.</summary>
    private static int[] Edmonds(double[,] weights, int nodes)
    {
        var parents = new int[nodes];
        for (var i = 1; i < nodes; i++)
        {
            parents[i] = -1;
            for (var j = 0; j < nodes; j++)
                if (j != i && (parents[i] < 0 || weights[i, j] > weights[i, parents[i]])) parents[i] = j;
        }
        var cycle = Cycle(parents, nodes);
        if (cycle.Count == 0) return parents;

        // Everything outside keeps a node of its own, the cycle becomes the last one.
        var outside = Enumerable.Range(0, nodes).Where(node => !cycle.Contains(node)).ToArray();
        var small = outside.Length;
        var smaller = new double[small + 1, small + 1];
        var (enter, leave) = (new int[small], new int[small]);
        for (var a = 0; a <= small; a++) for (var b = 0; b <= small; b++) smaller[a, b] = double.NegativeInfinity;
        for (var a = 0; a < small; a++)
        {
            for (var b = 0; b < small; b++) if (a != b) smaller[a, b] = weights[outside[a], outside[b]];
            (enter[a], leave[a]) = (cycle[0], cycle[0]);
            var gain = double.NegativeInfinity;
            foreach (var node in cycle)
            {
                var entering = weights[node, outside[a]] - weights[node, parents[node]];
                if (entering > gain) (gain, enter[a]) = (entering, node);
                if (weights[outside[a], node] > weights[outside[a], leave[a]]) leave[a] = node;
            }
            smaller[small, a] = gain;
            smaller[a, small] = a == 0 ? double.NegativeInfinity : weights[outside[a], leave[a]];
        }
        var solved = Edmonds(smaller, small + 1);
        for (var a = 1; a < small; a++) parents[outside[a]] = solved[a] == small ? leave[a] : outside[solved[a]];
        parents[enter[solved[small]]] = outside[solved[small]];
        return parents;
    }

    private static List<int> Cycle(int[] parents, int nodes)
    {
        var seen = new int[nodes];
        for (var i = 1; i < nodes; i++)
        {
            var at = i;
            while (at != 0 && seen[at] == 0)
            {
                seen[at] = i;
                at = parents[at];
            }
            if (at == 0 || seen[at] != i) continue;
            var cycle = new List<int>();
            for (var node = at; cycle.Count == 0 || node != at; node = parents[node]) cycle.Add(node);
            return cycle;
        }
        return [];
    }
}
