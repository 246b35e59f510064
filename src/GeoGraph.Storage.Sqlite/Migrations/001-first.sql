-- Everything here is a projection of what articles contribute; an article's contribution itself can be read back exactly.
-- Days are day numbers from 0001-01-01, truth status and kinds are the numbers of their enums.

CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  digest BLOB NOT NULL,      -- of the whole change set: an equal one is recognised without reading this one
  title TEXT,
  published INTEGER,
  source TEXT,
  url TEXT,
  sample INTEGER NOT NULL,
  reader TEXT NOT NULL,
  claims INTEGER NOT NULL,
  article TEXT NOT NULL,     -- with the text: kept behind the headings, so that lists do not read it
  forms TEXT NOT NULL,       -- its nodes: JSON list of node and number of the form, by turns
  mentions TEXT NOT NULL
) STRICT;
CREATE INDEX articles_newest ON articles (published DESC, key, sample);

-- A claim's id is its article's id and its place in the article, see ClaimRows: the claims of an article lie side by side.
-- head and tail are the ends of the edge that it makes: its own ends, or its only end and its event.
CREATE TABLE claims (
  id INTEGER PRIMARY KEY,
  head INTEGER NOT NULL,
  tail INTEGER NOT NULL,
  edge TEXT NOT NULL,
  symmetric INTEGER NOT NULL,
  modality INTEGER NOT NULL,
  first_day INTEGER,
  last_day INTEGER,
  sample INTEGER NOT NULL,
  voice INTEGER NOT NULL,    -- hash of the outlet, or of the article when it has none
  event INTEGER NOT NULL,
  speaker INTEGER,
  confidence REAL NOT NULL,
  key TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
-- These three cover every counting query: slices of the graph and legends never touch the table.
CREATE INDEX claims_out ON claims (head, tail, edge, modality, first_day, last_day, sample, voice, symmetric);
CREATE INDEX claims_in ON claims (tail, head, edge, modality, first_day, last_day, sample, voice, symmetric);
CREATE INDEX claims_by_edge ON claims (edge, modality, first_day, last_day, sample);
CREATE INDEX claims_of_event ON claims (event);
CREATE INDEX claims_by_speaker ON claims (speaker) WHERE speaker IS NOT NULL;
CREATE INDEX claims_newest ON claims (last_day DESC, confidence DESC, key);

-- A node as it is shown; it is here while some article contributes it.
CREATE TABLE nodes (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind INTEGER NOT NULL,
  name TEXT NOT NULL,
  country TEXT,
  sector TEXT,
  articles INTEGER NOT NULL, -- how many mention it
  own INTEGER NOT NULL,      -- how many of them are no sample articles
  claims INTEGER NOT NULL,   -- how many have it as head or tail
  neighbours INTEGER NOT NULL -- how many other nodes are at the other ends of these
) STRICT;
CREATE INDEX nodes_by_kind ON nodes (kind);
CREATE INDEX nodes_by_evidence ON nodes (claims DESC, key) WHERE claims > 0;

-- The different ways in which articles contribute a node: mostly one, since most articles know it from the same tables.
CREATE TABLE forms (
  node INTEGER NOT NULL REFERENCES nodes ON DELETE CASCADE,
  number INTEGER NOT NULL,
  articles INTEGER NOT NULL, -- how many contribute it so
  kind INTEGER NOT NULL,
  name TEXT NOT NULL,
  country TEXT,
  sector TEXT,
  facts TEXT,                -- canonical JSON; NULL when there are none
  PRIMARY KEY (node, number)
) STRICT, WITHOUT ROWID;

-- A name's id is its node's id and a number, see NameRows.
CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  forms INTEGER NOT NULL     -- how many forms of the node have it
) STRICT;
CREATE INDEX names_by_letters ON names (folded);
-- The ascii tokenizer splits at spaces and leaves letters beyond ASCII alone: folding has done all the rest.
CREATE VIRTUAL TABLE name_words USING fts5 (folded, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');

CREATE TABLE changes (
  cursor INTEGER PRIMARY KEY AUTOINCREMENT, -- never reused
  kind INTEGER NOT NULL,
  article TEXT NOT NULL
) STRICT;

CREATE TABLE queue (
  place INTEGER PRIMARY KEY AUTOINCREMENT,  -- never reused, so that no lease is mistaken for another
  document TEXT NOT NULL UNIQUE,
  state INTEGER NOT NULL,
  name TEXT NOT NULL,
  enqueued INTEGER NOT NULL, -- ticks, UTC
  until INTEGER,             -- ticks, UTC; NULL unless leased
  leases INTEGER NOT NULL,   -- how many were given, released ones included: tells them apart
  attempts INTEGER NOT NULL, -- how many were given and not released
  article TEXT,
  reason TEXT,
  body TEXT                  -- NULL when done
) STRICT;
CREATE INDEX queue_by_state ON queue (state, enqueued DESC, document);
CREATE INDEX queue_open ON queue (place) WHERE state < 2;
