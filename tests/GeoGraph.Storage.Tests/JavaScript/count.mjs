// Counts a graph with Neo4j's own JavaScript driver over Bolt and prints it as JSON: node count.mjs bolt://127.0.0.1:7687 user password database
import { createHash } from 'node:crypto';
import neo4j from 'neo4j-driver';

const [address, user, password, database] = process.argv.slice(2);
const driver = neo4j.driver(address, password ? neo4j.auth.basic(user, password) : undefined, { disableLosslessIntegers: true });

const rows = async (cypher) => (await driver.executeQuery(cypher, {}, { database, routing: neo4j.routing.READ })).records.map((record) => record.toObject());
const byKey = async (cypher) => Object.fromEntries((await rows(cypher)).map(({ key, ...counts }) => [key, counts]));

try {
  const quotes = (await rows('MATCH (c:Claim) RETURN c.quote AS quote')).map(({ quote }) => quote).sort();
  console.log(JSON.stringify({
    nodes: await byKey("MATCH (e:Entity) UNWIND [label IN labels(e) WHERE label <> 'Entity'] AS key RETURN key, count(*) AS nodes"),
    edges: await byKey('MATCH (:Entity)-[r WHERE NOT r:DYAD]->(:Entity) RETURN type(r) AS key, count(*) AS edges, sum(r.claims) AS claims'),
    claims: quotes.length,
    quotes: createHash('sha256').update(quotes.join('\n')).digest('hex'),
  }));
} finally {
  await driver.close();
}
