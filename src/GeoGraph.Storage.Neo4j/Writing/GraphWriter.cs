using GeoGraph.Core;

namespace GeoGraph.Storage.Neo4j;

/// <summary>
/// Puts contributions into the graph and takes them out, in one transaction. Writers take turns at one node: so projections stay
/// exact, nothing deadlocks, and the feed of changes has no gap that is filled later. What scales out is the reading of articles.
/// </summary>
internal sealed class GraphWriter(CypherTransaction transaction, Ontology? ontology, CancellationToken cancellationToken)
{
    /// <summary>Puts in, each replacing what its article contributed; returns how many made a change. No article may come twice.</summary>
    public async Task<int> ApplyAsync(IReadOnlyList<Contribution> contributions)
    {
        // Setting a property locks the node until the transaction ends.
        var known = (await RunAsync(
            """
            MATCH (turn:Turn {id: 'graph'}) SET turn.taken = true
            WITH turn UNWIND $ids AS id OPTIONAL MATCH (a:Article {id: id})
            RETURN id, a.digest
            """,
            ("ids", contributions.Select(one => one.Article.Value)))).ToDictionary(row => row.Text(0), row => row.TextOrNull(1));
        var fresh = contributions.Where(one => known[one.Article.Value] != one.Digest).ToList();
        if (fresh.Count > 0)
            await ReplaceAsync([.. fresh.Select(one => one.Article).Where(article => known[article.Value] is not null)], fresh, GraphChangeKind.Applied);
        return fresh.Count;
    }

    /// <summary>Takes articles out; returns how many there were.</summary>
    public async Task<int> RemoveAsync(IReadOnlyList<ArticleId> articles)
    {
        var known = (await RunAsync(
            """
            MATCH (turn:Turn {id: 'graph'}) SET turn.taken = true
            WITH turn UNWIND $ids AS id MATCH (a:Article {id: id})
            RETURN id
            """,
            ("ids", articles.Select(article => article.Value)))).Select(row => new ArticleId(row.Text(0))).ToList();
        if (known.Count > 0) await ReplaceAsync(known, [], GraphChangeKind.Removed);
        return known.Count;
    }

    private async Task ReplaceAsync(IReadOnlyList<ArticleId> articles, List<Contribution> incoming, GraphChangeKind kind)
    {
        var outgoing = (await ContributionReader.FindAsync(transaction.RunAsync, articles, cancellationToken)).Select(changes => new Contribution(changes)).ToList();
        var ledger = await Ledger.OpenAsync(transaction, outgoing, incoming, cancellationToken);
        if (outgoing.Count > 0) await TakeOutAsync(outgoing, ledger);
        ledger.PutIn(incoming);
        ledger.CountNeighbours();
        var events = outgoing.Concat(incoming).SelectMany(one => one.Changes.Claims).ToLookup(claim => claim.Event);
        var tellers = events.Where(about => about.Count() == 1 && ledger[about.Key].IsNew).ToDictionary(about => about.Key, about => about.Single());
        await new EntityWriter(transaction, cancellationToken).WriteAsync(ledger.Entities, tellers);
        await new ArticleWriter(transaction, cancellationToken).WriteAsync(incoming, ledger);
        await new DyadWriter(transaction, ontology, cancellationToken).WriteAsync(ledger.Dyads);
        await SumUpEventsAsync(events.Select(about => about.Key).Except(tellers.Keys));
        await TallyAsync(ledger);
        await TellAsync(kind, incoming.Count > 0 ? incoming.Select(one => one.Article) : articles);
    }

    private async Task TakeOutAsync(IReadOnlyList<Contribution> outgoing, Ledger ledger)
    {
        await RunAsync(
            """
            UNWIND $ids AS id MATCH (a:Article {id: id})
            CALL (a) { MATCH (a)<-[:EVIDENCED_BY]-(c:Claim) DETACH DELETE c }
            DETACH DELETE a
            """,
            ("ids", outgoing.Select(one => one.Article.Value)));
        var left = await AccountReader.LinksAsync(
            transaction, outgoing.SelectMany(one => one.Links).Select(link => link.Dyad).Distinct(), cancellationToken);
        ledger.TakeOut(outgoing, left);
    }

    /// <summary>An event has the type, subtype and day that most claims about it give; on a tie the first in order, unknown days left out.</summary>
    private Task SumUpEventsAsync(IEnumerable<NodeId> events) => transaction.RunAsync(
        """
        UNWIND $rows AS id MATCH (e:Entity {id: id})
        CALL (e) {
          MATCH (e)<-[:ABOUT]-(c:Claim) WITH c.type AS type, c.subtype AS subtype, count(*) AS claims ORDER BY claims DESC, type, subtype LIMIT 1
          RETURN collect({type: type, subtype: subtype})[0] AS most
        }
        CALL (e) {
          MATCH (e)<-[:ABOUT]-(c:Claim) WHERE coalesce(c.precision, '') <> 'unknown'
          WITH c.first AS first, nullIf(c.latest, date('0001-01-01')) AS last, count(*) AS claims ORDER BY claims DESC, first, last LIMIT 1
          RETURN collect({first: first, last: last})[0] AS days
        }
        SET e.type = most.type, e.subtype = most.subtype, e.date = days.first, e.until = days.last
        """,
        events.Select(id => id.Value), cancellationToken);

    private Task TallyAsync(Ledger ledger) => transaction.RunAsync(
        """
        UNWIND $rows AS row
        MERGE (t:Tally {id: row[0]}) ON CREATE SET t.edge = row[1], t.modality = row[2], t.sample = row[3], t.claims = 0
        SET t.claims = t.claims + row[4]
        WITH t WHERE t.claims = 0 DELETE t
        """,
        ledger.Tallies.Where(tally => tally.Value != 0).Select(tally => (object?[])
        [
            $"{tally.Key.Modality.Word()} {(tally.Key.Sample ? "sample" : "own")} {tally.Key.Edge}",
            tally.Key.Edge, tally.Key.Modality.Word(), tally.Key.Sample, tally.Value,
        ]),
        cancellationToken);

    private async Task TellAsync(GraphChangeKind kind, IEnumerable<ArticleId> articles) => await RunAsync(
        """
        MATCH (turn:Turn {id: 'graph'})
        WITH turn, turn.last AS last SET turn.last = last + size($articles)
        WITH last UNWIND range(0, size($articles) - 1) AS i
        CREATE (:Change {cursor: last + i + 1, kind: $kind, article: $articles[i]})
        """,
        ("kind", kind.ToString()), ("articles", articles.Select(article => article.Value)));

    private Task<IReadOnlyList<CypherRow>> RunAsync(string text, params (string, object?)[] parameters) =>
        transaction.RunAsync(new(text, parameters), cancellationToken);
}
