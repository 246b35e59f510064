using GeoGraph.Core;

namespace GeoGraph.Storage.Sqlite;

/// <summary>Puts what an article contributes into the graph and takes it out, with an entry in the feed of changes.</summary>
internal sealed class ArticleRows(PreparedConnection connection, NodeLedger ledger)
{
    /// <summary>Puts different articles in; returns how many were not there already.</summary>
    /// <param name="batch">What they contribute.</param>
    /// <param name="contributions">The same, worked out one by one.</param>
    public int Apply(IReadOnlyCollection<ChangeSet> batch, IEnumerable<Contribution> contributions)
    {
        ledger.Open(batch.SelectMany(changes => changes.Nodes).Select(node => node.Id).Distinct());
        var indexes = FirstLoad.Begin(connection, batch);
        var changed = contributions.Count(Apply);
        FirstLoad.End(connection, indexes);
        return changed;
    }

    /// <summary>False when the same change set is there already.</summary>
    private bool Apply(Contribution contribution)
    {
        var changes = contribution.Changes;
        var article = changes.Article;
        var known = connection.Query(
            "SELECT id, digest FROM articles WHERE key = ?1", row => (Id: row.Long(0), Digest: row.Blob(1)), article.Id.Value);
        if (known is [var same] && same.Digest.AsSpan().SequenceEqual(contribution.Digest)) return false;
        long id;
        if (known is [var old])
        {
            id = old.Id;
            TakeOut(id);
        }
        else
        {
            id = connection.Count("SELECT max(id) FROM articles") + 1;
        }
        var forms = changes.Nodes.SelectMany(node => ledger.CountForm(node, 1, article.Sample)).ToList();
        connection.Run(
            "INSERT INTO articles VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            id, article.Id.Value, contribution.Digest, article.Title, article.Published?.DayNumber, article.Source, article.Url,
            article.Sample, article.ReaderVersion, changes.Claims.Count, contribution.Article, PreparedConnection.List(forms), contribution.Mentions);
        ClaimRows.Insert(connection, id, contribution, ledger);
        Tell(GraphChangeKind.Applied, article.Id);
        return true;
    }

    /// <summary>False when there is no such article.</summary>
    public bool Remove(ArticleId article)
    {
        if (connection.Query("SELECT id FROM articles WHERE key = ?1", row => row.Long(0), article.Value) is not [var id]) return false;
        TakeOut(id);
        Tell(GraphChangeKind.Removed, article);
        return true;
    }

    /// <summary>All sample articles, in id order.</summary>
    public List<ArticleId> Samples() =>
        connection.Query("SELECT key FROM articles WHERE sample = 1 ORDER BY key", row => new ArticleId(row.Text(0)));

    private void TakeOut(long id)
    {
        var sample = connection.Count("SELECT sample FROM articles WHERE id = ?1", id) == 1;
        foreach (var node in ContributionReader.Nodes(connection, id)) ledger.CountForm(node, -1, sample);
        ClaimRows.Delete(connection, id, ContributionReader.Claims(connection, id), ledger);
        connection.Run("DELETE FROM articles WHERE id = ?1", id);
    }

    private void Tell(GraphChangeKind kind, ArticleId article) =>
        connection.Run("INSERT INTO changes (kind, article) VALUES (?1, ?2)", (int)kind, article.Value);
}
