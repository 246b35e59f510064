namespace GeoGraph.Storage.Neo4j;

/// <summary>Runs a statement, in a transaction or by itself: readers need not know.</summary>
internal delegate Task<IReadOnlyList<CypherRow>> RunCypher(Cypher statement, CancellationToken cancellationToken);
