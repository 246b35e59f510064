// Everything is a projection of what articles contribute; an article's contribution itself can be read back exactly.
// (:Entity) is every country, person, organization, group, place and event; its second label says which.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT dyad_id IF NOT EXISTS FOR ()-[r:DYAD]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT change_cursor IF NOT EXISTS FOR (n:Change) REQUIRE n.cursor IS UNIQUE;
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT tally_id IF NOT EXISTS FOR (n:Tally) REQUIRE n.id IS UNIQUE;

// Names that Core folded: a prefix of letters by the range index, words by the full-text one. The whitespace analyzer leaves
// folded words alone; analyzers that fold do not fold the words of a prefix query.
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.folded);
CREATE INDEX alias_name IF NOT EXISTS FOR (n:Alias) ON (n.folded);
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Entity|Alias) ON EACH [n.folded] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};

CREATE INDEX entity_evidence IF NOT EXISTS FOR (n:Entity) ON (n.claims);
CREATE INDEX claim_ends IF NOT EXISTS FOR (n:Claim) ON (n.head, n.tail);
CREATE INDEX claim_day IF NOT EXISTS FOR (n:Claim) ON (n.latest);
CREATE INDEX article_day IF NOT EXISTS FOR (n:Article) ON (n.newest);
CREATE INDEX article_reader IF NOT EXISTS FOR (n:Article) ON (n.reader);
CREATE INDEX article_sample IF NOT EXISTS FOR (n:Article) ON (n.sample);
CREATE INDEX document_place IF NOT EXISTS FOR (n:Open) ON (n.place);
CREATE INDEX document_state IF NOT EXISTS FOR (n:Document) ON (n.state);

// Writers take their turns at these nodes: one of the graph, one of the queue.
CREATE CONSTRAINT turn_id IF NOT EXISTS FOR (n:Turn) REQUIRE n.id IS UNIQUE;
MERGE (n:Turn {id: 'graph'}) ON CREATE SET n.last = 0;
MERGE (n:Turn {id: 'queue'}) ON CREATE SET n.last = 0;
CALL db.awaitIndexes(300);
