using System.Numerics.Tensors;
using GeoGraph.Language.Network;

namespace GeoGraph.Training.Learning;

// What the network says of the words, and what the labels say of that.
public sealed partial class Pass
{
    private float[] hidden = [], hiddenMasks = [], logits = [], dHidden = [];
    private float[] dependents = [], heads = [], turned = [], headsAcross = [], scores = [], dTurned = [], dDependents = [], dHeads = [], scoresAcross = [], arcMask = [];

    private Losses LearnTags(float scale)
    {
        var (loss, words, at) = (0.0, 0, 0);
        foreach (var lesson in batch)
            for (var i = 0; i < lesson.Length; i++, at++)
            {
                var row = projected.AsSpan(at * size.Projection + size.TagsAt);
                var d = dProjected.AsSpan(at * size.Projection + size.TagsAt);
                if (lesson.Labels.Penn is { } penn && penn[i] >= 0)
                {
                    loss += Cross(row[..Labels.Penn.Length], penn[i], Losses.TagWeight * scale, d[..Labels.Penn.Length]);
                    words++;
                }
                if (lesson.Labels.Universal is { } universal && universal[i] >= 0)
                    loss += Cross(row.Slice(Labels.Penn.Length, Labels.Universal.Length), universal[i], Losses.TagWeight * scale, d.Slice(Labels.Penn.Length, Labels.Universal.Length));
            }
        return new Losses(loss, words, 0, 0, 0, 0, 0, 0);
    }

    private Losses LearnNames(float dropout, float scale, Chance chance)
    {
        var (columns, wide) = (size.Name, 2 * Labels.NameColumns);
        if (!batch.Any(lesson => lesson.Labels.Names is not null)) return default;
        Hide(size.NameAt, columns, dropout, chance);
        Grow(ref logits, count * wide);
        for (var i = 0; i < count; i++) weights.NamesBias.Values.CopyTo(logits.AsSpan(i * wide));
        Dense.MultiplyAdd(hidden, columns, weights.Names.Values, wide, logits, wide, count, columns, wide);

        var (loss, words, at) = (0.0, 0, 0);
        Span<float> d = stackalloc float[Labels.NameTags];
        foreach (var lesson in batch)
            for (var i = 0; i < lesson.Length; i++, at++)
            {
                var row = logits.AsSpan(at * wide, wide);
                var own = row.Slice(lesson.Labels.Gold ? 0 : Labels.NameColumns, Labels.NameTags);
                if (lesson.Labels.Names is not { } names || names[i] < 0) { row.Clear(); continue; }
                d.Clear();
                loss += Cross(own, names[i], scale, d);
                words++;
                row.Clear();
                d.CopyTo(own);
            }
        BackHidden(weights.Names, weights.NamesBias, columns, wide);
        at = 0;
        for (var i = 0; i < count; i++)
        {
            var into = dProjected.AsSpan(i * size.Projection + size.NameAt, columns);
            TensorPrimitives.Add(into, dHidden.AsSpan(i * columns, columns), into);
        }
        return new Losses(0, 0, loss, words, 0, 0, 0, 0);
    }

    /// <summary>Rectified columns of the projection, masked, into <c>hidden</c>.</summary>
    private void Hide(int from, int columns, float dropout, Chance chance)
    {
        Grow(ref hidden, count * columns);
        Grow(ref hiddenMasks, count * columns);
        for (var i = 0; i < count; i++)
        {
            var h = hidden.AsSpan(i * columns, columns);
            var mask = hiddenMasks.AsSpan(i * columns, columns);
            chance.Mask(mask, dropout);
            var row = projected.AsSpan(i * size.Projection + from, columns);
            for (var j = 0; j < columns; j++) if (row[j] <= 0) mask[j] = 0;
            TensorPrimitives.Multiply(row, mask, h);
        }
    }

    /// <summary>From <c>logits</c>, which now hold the gradient, to the output matrix and to <c>dHidden</c>.</summary>
    private void BackHidden(Matrix output, Matrix bias, int columns, int wide)
    {
        Products.AddColumns(logits, wide, count, Gradient.Of(bias));
        products.AddOuter(hidden, columns, logits, wide, count, columns, wide, Gradient.Of(output));
        Grow(ref dHidden, count * columns);
        dHidden.AsSpan(0, count * columns).Clear();
        products.AddBack(logits, wide, output.Values, wide, dHidden, columns, count, wide, columns);
        var all = dHidden.AsSpan(0, count * columns);
        TensorPrimitives.Multiply(all, hiddenMasks.AsSpan(0, count * columns), all);
    }

    private Losses LearnRelations(float dropout, float scale, Chance chance)
    {
        var (columns, wide) = (size.Relation, Labels.RelationColumns);
        if (!batch.Any(lesson => lesson.Labels.Heads is not null)) return default;
        Grow(ref hidden, count * columns);
        Grow(ref hiddenMasks, count * columns);
        Grow(ref logits, count * wide);
        var (at, begin) = (0, 0);
        foreach (var lesson in batch)
        {
            begin = at;
            for (var i = 0; i < lesson.Length; i++, at++)
            {
                var h = hidden.AsSpan(at * columns, columns);
                var mask = hiddenMasks.AsSpan(at * columns, columns);
                chance.Mask(mask, dropout);
                TensorPrimitives.Add(projected.AsSpan(at * size.Projection + size.RelationAt, columns), HeadRow(projected, lesson, begin, i), h);
                for (var j = 0; j < columns; j++) if (h[j] <= 0) mask[j] = 0;
                TensorPrimitives.Multiply(h, mask, h);
                weights.RelationsBias.Values.CopyTo(logits.AsSpan(at * wide));
            }
        }
        Dense.MultiplyAdd(hidden, columns, weights.Relations.Values, wide, logits, wide, count, columns, wide);

        var (loss, words) = (0.0, 0);
        at = 0;
        Span<float> d = stackalloc float[wide];
        foreach (var lesson in batch)
            for (var i = 0; i < lesson.Length; i++, at++)
            {
                var row = logits.AsSpan(at * wide, wide);
                if (lesson.Labels.Relations is not { } relations) { row.Clear(); continue; }
                d.Clear();
                var trust = lesson.Labels.Trust?[i] ?? 1;
                loss += trust * Cross(row[..Labels.Relations.Length], relations[i], trust * scale, d[..Labels.Relations.Length]);
                words++;
                d.CopyTo(row);
            }
        BackHidden(weights.Relations, weights.RelationsBias, columns, wide);
        at = 0;
        foreach (var lesson in batch)
        {
            begin = at;
            for (var i = 0; i < lesson.Length; i++, at++)
            {
                ReadOnlySpan<float> dh = dHidden.AsSpan(at * columns, columns);
                var own = dProjected.AsSpan(at * size.Projection + size.RelationAt, columns);
                TensorPrimitives.Add(own, dh, own);
                var head = HeadRow(dProjected, lesson, begin, i);
                TensorPrimitives.Add(head, dh, head);
            }
        }
        return new Losses(0, 0, 0, 0, 0, 0, loss, words);
    }

    private Span<float> HeadRow(float[] rows, Lesson lesson, int begin, int i)
    {
        var head = lesson.Labels.Heads is { } all && all[i] > 0 ? begin + all[i] - 1 : count;
        return rows.AsSpan(head * size.Projection + size.RelationHeadAt, size.Relation);
    }

    private Losses LearnArcs(float dropout, float scale, Chance chance)
    {
        var (loss, words, begin) = (0.0, 0, 0);
        foreach (var lesson in batch)
        {
            if (lesson.Labels.Heads is not null)
            {
                loss += LearnArcs(lesson, begin, dropout, scale, chance);
                words += lesson.Length;
            }
            begin += lesson.Length;
        }
        return new Losses(0, 0, 0, 0, loss, words, 0, 0);
    }

    private double LearnArcs(Lesson lesson, int begin, float dropout, float scale, Chance chance)
    {
        var (n, columns) = (lesson.Length, size.Arc);
        var wide = Dense.Pad(n + 1);
        Grow(ref arcMask, 2 * columns);
        chance.Mask(arcMask.AsSpan(0, 2 * columns), dropout);
        Grow(ref dependents, n * columns);
        Grow(ref heads, (n + 1) * columns);
        for (var i = 0; i < n; i++) Rectify(begin + i, 0, arcMask.AsSpan(0, columns), dependents.AsSpan(i * columns));
        for (var i = 0; i <= n; i++) Rectify(i == 0 ? count : begin + i - 1, size.ArcHeadAt, arcMask.AsSpan(columns, columns), heads.AsSpan(i * columns));

        Cleared(ref turned, n * columns);
        Dense.MultiplyAdd(dependents, columns, weights.Arc.Values, columns, turned, columns, n, columns, columns);
        Cleared(ref headsAcross, columns * wide);
        Dense.Transpose(heads, columns, headsAcross, wide, n + 1, columns);
        Cleared(ref scores, n * wide);
        // The bias is one more row of every dependent.
        var prior = scores.AsSpan(0, wide);
        Dense.MultiplyAdd(weights.ArcBias.Values, columns, headsAcross, wide, prior, wide, 1, columns, wide);
        for (var i = 1; i < n; i++) prior.CopyTo(scores.AsSpan(i * wide));
        Dense.MultiplyAdd(turned, columns, headsAcross, wide, scores, wide, n, columns, wide);

        var loss = 0.0;
        Span<float> d = wide <= 512 ? stackalloc float[wide] : new float[wide];
        for (var i = 0; i < n; i++)
        {
            var row = scores.AsSpan(i * wide, wide);
            row[i + 1] = -1e9f; // no word is its own head
            d.Clear();
            var trust = lesson.Labels.Trust?[i] ?? 1;
            loss += trust * Cross(row[..(n + 1)], lesson.Labels.Heads![i], trust * scale, d[..(n + 1)]);
            d.CopyTo(row);
        }
        BackArcs(n, columns, wide);
        for (var i = 0; i < n; i++) BackRectify(begin + i, 0, arcMask.AsSpan(0, columns), dDependents.AsSpan(i * columns, columns));
        for (var i = 0; i <= n; i++) BackRectify(i == 0 ? count : begin + i - 1, size.ArcHeadAt, arcMask.AsSpan(columns, columns), dHeads.AsSpan(i * columns, columns));
        return loss;
    }

    private void BackArcs(int n, int columns, int wide)
    {
        Cleared(ref dTurned, n * columns);
        Dense.MultiplyAdd(scores, wide, heads, columns, dTurned, columns, n, n + 1, columns);
        Cleared(ref scoresAcross, wide * n);
        Dense.Transpose(scores, wide, scoresAcross, n, n, n + 1);
        Cleared(ref dHeads, (n + 1) * columns);
        Dense.MultiplyAdd(scoresAcross, n, turned, columns, dHeads, columns, n + 1, n, columns);
        var bias = Gradient.Of(weights.ArcBias).AsSpan();
        for (var j = 0; j <= n; j++)
        {
            var sum = TensorPrimitives.Sum<float>(scoresAcross.AsSpan(j * n, n));
            TensorPrimitives.MultiplyAdd(heads.AsSpan(j * columns, columns), sum, bias, bias);
            var row = dHeads.AsSpan(j * columns, columns);
            TensorPrimitives.MultiplyAdd(weights.ArcBias.Values, sum, row, row);
        }
        products.AddOuter(dependents, columns, dTurned, columns, n, columns, columns, Gradient.Of(weights.Arc));
        Cleared(ref dDependents, n * columns);
        products.AddBack(dTurned, columns, weights.Arc.Values, columns, dDependents, columns, n, columns, columns);
    }

    private void Rectify(int word, int from, ReadOnlySpan<float> mask, Span<float> to)
    {
        var row = projected.AsSpan(word * size.Projection + from, size.Arc);
        for (var j = 0; j < row.Length; j++) to[j] = row[j] > 0 ? row[j] * mask[j] : 0;
    }

    private void BackRectify(int word, int from, ReadOnlySpan<float> mask, ReadOnlySpan<float> d)
    {
        var row = projected.AsSpan(word * size.Projection + from, size.Arc);
        var to = dProjected.AsSpan(word * size.Projection + from, size.Arc);
        for (var j = 0; j < row.Length; j++) if (row[j] > 0) to[j] += d[j] * mask[j];
    }

    private static void Cleared(ref float[] array, int length)
    {
        Grow(ref array, length);
        array.AsSpan(0, length).Clear();
    }

    /// <summary>Cross entropy of a softmax over <paramref name="scores"/>; adds its gradient, times <paramref name="scale"/>, to <paramref name="d"/>.</summary>
    private static double Cross(ReadOnlySpan<float> scores, int right, float scale, Span<float> d)
    {
        Span<float> p = scores.Length <= 512 ? stackalloc float[scores.Length] : new float[scores.Length];
        // Without its largest score taken off, a softmax overflows.
        TensorPrimitives.Add(scores, -TensorPrimitives.Max(scores), p);
        TensorPrimitives.SoftMax(p, p);
        TensorPrimitives.MultiplyAdd(p, scale, d, d);
        d[right] -= scale;
        return -Math.Log(Math.Max(p[right], 1e-12));
    }
}
