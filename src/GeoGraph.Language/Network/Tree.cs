namespace GeoGraph.Language.Network;

/// <summary>
/// The best tree over scores of heads, with exactly one child of the root: Chu and Liu 1965, Edmonds 1967, contracting cycles in place,
/// so in time that grows with the square of the sentence. Keeps its memory; one thread at a time.
/// </summary>
public sealed class Tree
{
    // On the arcs from the root: no tree can win it back, so the best tree hangs one word alone there, the best one.
    private const double RootPrice = 1e6;

    private readonly List<int> cycle = [];
    private readonly List<Contraction> contractions = [];
    private double[] weights = []; // child × parent; node 0 is the root
    private double[] gains = [];
    private int[] parents = [], seen = [];
    private bool[] gone = []; // within a cycle that another node stands for
    private int nodes, used;

    /// <summary>A cycle that became one node, which goes on under the name of its first.</summary>
    private sealed class Contraction
    {
        public readonly List<int> Cycle = [];
        public readonly List<int> Parents = [];

        /// <summary>For a parent outside, the node of the cycle that it would enter; for a child outside, the one that it would hang on.</summary>
        public int[] Enter = [], Leave = [];
    }

    /// <summary>Finds the heads.</summary>
    /// <param name="scores">Row i: how well each head suits word i, column 0 the root, column j word j - 1.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="heads">Gets each word's head, 0 the root, j word j - 1; its length is the number of words.</param>
    public void Best(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        nodes = heads.Length + 1;
        if (parents.Length < nodes) (parents, seen, gone, gains) = (new int[nodes * 2], new int[nodes * 2], new bool[nodes * 2], new double[nodes * 2]);
        var roots = 0;
        for (var i = 1; i < nodes; i++)
        {
            var row = scores.Slice((i - 1) * stride, nodes);
            var best = 0;
            for (var j = 1; j < nodes; j++) if (j != i && row[j] > row[best]) best = j;
            parents[i] = best;
            if (best == 0) roots++;
        }
        gone.AsSpan(0, nodes).Clear();
        if (roots != 1 || FindCycle()) Search(scores, stride);
        parents.AsSpan(1, heads.Length).CopyTo(heads);
    }

    private void Search(ReadOnlySpan<float> scores, int stride)
    {
        if (weights.Length < nodes * nodes) weights = new double[nodes * nodes * 2];
        for (var i = 1; i < nodes; i++)
            for (var j = 0; j < nodes; j++)
                weights[i * nodes + j] = j == i ? double.NegativeInfinity : scores[(i - 1) * stride + j] - (j == 0 ? RootPrice : 0);
        for (var i = 1; i < nodes; i++) parents[i] = BestParent(i);
        used = 0;
        while (FindCycle()) Contract();
        while (used > 0) Expand(contractions[--used]);
    }

    private int BestParent(int node)
    {
        var best = 0;
        for (var j = 1; j < nodes; j++) if (!gone[j] && j != node && weights[node * nodes + j] > weights[node * nodes + best]) best = j;
        return best;
    }

    /// <summary>Fills <c>cycle</c> with one of the nodes that are left; false when there is none.</summary>
    private bool FindCycle()
    {
        seen.AsSpan(0, nodes).Clear();
        for (var i = 1; i < nodes; i++)
        {
            if (gone[i]) continue;
            var at = i;
            while (at != 0 && seen[at] == 0)
            {
                seen[at] = i;
                at = parents[at];
            }
            if (at == 0 || seen[at] != i) continue;
            cycle.Clear();
            for (var node = at; cycle.Count == 0 || node != at; node = parents[node]) cycle.Add(node);
            return true;
        }
        return false;
    }

    private void Contract()
    {
        if (used == contractions.Count) contractions.Add(new Contraction());
        var made = contractions[used++];
        made.Cycle.Clear();
        made.Parents.Clear();
        made.Cycle.AddRange(cycle);
        foreach (var node in cycle) made.Parents.Add(parents[node]);
        if (made.Enter.Length < nodes) (made.Enter, made.Leave) = (new int[nodes * 2], new int[nodes * 2]);

        foreach (var node in cycle) gone[node] = true;
        var one = cycle[0];
        for (var other = 0; other < nodes; other++)
        {
            if (gone[other]) continue;
            var (enter, gain, leave) = (one, double.NegativeInfinity, one);
            for (var i = 0; i < cycle.Count; i++)
            {
                var node = cycle[i];
                var entering = weights[node * nodes + other] - weights[node * nodes + made.Parents[i]];
                if (entering > gain) (enter, gain) = (node, entering);
                if (other != 0 && weights[other * nodes + node] > weights[other * nodes + leave]) leave = node;
            }
            (made.Enter[other], made.Leave[other], gains[other]) = (enter, leave, gain);
        }
        // Only now may the first node's row and column become the whole cycle's: all of them were read before.
        for (var other = 0; other < nodes; other++)
        {
            if (gone[other]) continue;
            weights[one * nodes + other] = gains[other];
            if (other == 0) continue;
            weights[other * nodes + one] = weights[other * nodes + made.Leave[other]];
            if (gone[parents[other]]) parents[other] = one;
        }
        gone[one] = false;
        parents[one] = BestParent(one);
    }

    private void Expand(Contraction made)
    {
        var one = made.Cycle[0];
        var above = parents[one];
        for (var other = 1; other < nodes; other++)
            if (!gone[other] && other != one && parents[other] == one) parents[other] = made.Leave[other];
        for (var i = 0; i < made.Cycle.Count; i++)
        {
            gone[made.Cycle[i]] = false;
            parents[made.Cycle[i]] = made.Parents[i];
        }
        parents[made.Enter[above]] = above;
    }
}
