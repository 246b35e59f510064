using System.Globalization;
using System.Text.Json;
using GeoGraph.Core;

namespace GeoGraph.Extraction;

/// <summary>Writes the parts of one line.</summary>
internal sealed class ContractWriter
{
    private readonly Utf8JsonWriter json;
    private readonly ContractInput input;
    private readonly Reading reading;
    private readonly ArticleReader reader;
    private readonly Dictionary<NodeId, string> entities = [];
    private readonly Dictionary<string, string> speakers = new(StringComparer.Ordinal); // by words: speakers that are no nodes
    private readonly Dictionary<NodeId, string> events = [];
    private readonly List<Claim> claims;
    private readonly List<Claim> relations;

    public ContractWriter(Utf8JsonWriter json, ContractInput input, Reading reading, ArticleReader reader)
    {
        (this.json, this.input, this.reading, this.reader) = (json, input, reading, reader);
        relations = [.. reading.Changes.Claims.Where(claim => reader.Ontology.Relations.ContainsKey(claim.Type))];
        claims = [.. reading.Changes.Claims.Where(claim => !reader.Ontology.Relations.ContainsKey(claim.Type)).Concat(reading.Statements)];
        foreach (var node in reading.Changes.Nodes)
            if (node.Kind != NodeKind.Event) entities[node.Id] = Key("e", entities.Count);
        foreach (var claim in claims) events.TryAdd(claim.Event, Key("v", events.Count));
        foreach (var words in claims.Select(claim => claim.Attribution).Where(a => a is { Speaker: null }).Select(a => a!.Text)) speakers.TryAdd(words, Key("s", speakers.Count));
        foreach (var span in reading.Utterances.Where(u => u is { Speaker: null, Source: not null }).Select(u => u.Source!.Value)) speakers.TryAdd(span.In(Text), Key("s", speakers.Count));
    }

    private string Text => reading.Changes.Article.Text;

    public void Write()
    {
        json.WriteStartObject();
        json.WriteString("id", input.Id);
        if (input.Document.Text != Text)
        {
            json.WriteString("text", Text);
            json.WriteString("title", reading.Changes.Article.Title);
            json.WriteString("published", reading.Changes.Article.Published?.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("source", reading.Changes.Article.Source);
        }
        Array("entities", reading.Changes.Nodes.Where(node => node.Kind != NodeKind.Event), WriteEntity, WriteSpeakers);
        Array("mentions", reading.Changes.Mentions, mention =>
        {
            json.WriteString("entity", entities[mention.Node]);
            Bounds(mention.Span);
            json.WriteBoolean("nominal", mention.Nominal);
        });
        Array("dates", reading.Dates, date =>
        {
            Bounds(date.Span);
            DateFields(date.Date);
        });
        Array("claims", claims.Select((claim, i) => (claim, i)), pair => WriteClaim(pair.claim, pair.i));
        Array("events", claims.GroupBy(claim => claim.Event), WriteEvent);
        Array("relations", relations, WriteRelation);
        Array("attributions", reading.Utterances, WriteUtterance);
        Array("factuality", reading.EventWords, word =>
        {
            Bounds(word.Span);
            json.WriteString("modality", word.Modality.Word());
        });
        json.WriteEndObject();
    }

    private static string Key(string prefix, int count) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{count + 1}");

    private void Array<T>(string name, IEnumerable<T> rows, Action<T> write, Action? more = null)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            write(row);
            json.WriteEndObject();
        }
        more?.Invoke();
        json.WriteEndArray();
    }

    private void WriteEntity(Node node) => EntityFields(entities[node.Id], node.Id.Value, node.Kind, node.Name, node.Country, node.Sector);

    private void WriteSpeakers()
    {
        foreach (var (words, key) in speakers)
        {
            json.WriteStartObject();
            EntityFields(key, NodeId.Of(NodeKind.Group, words).Value, NodeKind.Group, words, null, null);
            json.WriteEndObject();
        }
    }

    private void EntityFields(string key, string id, NodeKind kind, string name, string? country, string? sector)
    {
        json.WriteString("key", key);
        json.WriteString("id", id);
        json.WriteString("kind", kind.Word());
        json.WriteString("name", name);
        json.WriteString("country", country);
        json.WriteString("sector", sector);
    }

    private void WriteClaim(Claim claim, int index)
    {
        json.WriteString("key", Key("c", index));
        json.WriteString("event", events[claim.Event]);
        json.WriteString("type", claim.Type);
        json.WriteString("subtype", claim.Subtype);
        End("source", claim.Source, claim.SourceSpan);
        End("target", claim.Target, claim.TargetSpan);
        json.WriteBoolean("symmetric", claim.Symmetric);
        Array("items", claim.Items, item =>
        {
            json.WriteString("text", item.Text);
            Bounds(item.Span);
            json.WriteString("kind", item.Kind);
        });
        json.WriteString("modality", claim.Modality.Word());
        Span("predicate", claim.Predicate);
        WriteAttribution(claim.Attribution);
        Date("date", claim.Occurred);
        json.WriteNumber("confidence", claim.Confidence);
        Span("evidence", claim.Evidence.Span);
        json.WriteString("rule", claim.Rule);
        if (input.HasGiven && IsGiven(claim)) json.WriteBoolean("given", true);
    }

    /// <summary>Whether a claim is on the pair that the line asks about.</summary>
    private bool IsGiven(Claim claim)
    {
        bool Fits(TextSpan? ours, TextSpan? given) => given is null || (ours is { } span && span.Overlaps(given.Value));
        return (Fits(claim.SourceSpan, input.Source) && Fits(claim.TargetSpan, input.Target))
            || (claim.Symmetric && Fits(claim.TargetSpan, input.Source) && Fits(claim.SourceSpan, input.Target));
    }

    private void WriteAttribution(Attribution? attribution)
    {
        if (attribution is null) { json.WriteNull("attribution"); return; }
        json.WriteStartObject("attribution");
        json.WriteString("entity", attribution.Speaker is { } speaker ? entities[speaker] : speakers[attribution.Text]);
        Bounds(attribution.Span);
        Span("cue", attribution.Cue);
        json.WriteEndObject();
    }

    private void WriteEvent(IGrouping<NodeId, Claim> group)
    {
        var first = group.First();
        json.WriteString("key", events[group.Key]);
        json.WriteString("type", first.Type);
        json.WriteString("subtype", first.Subtype);
        json.WriteStartArray("contexts");
        json.WriteEndArray();
        Date("date", first.Occurred);
        json.WriteNull("place");
        Array("participants", group.SelectMany(claim => new[]
        {
            (Id: claim.Source, Role: claim.Symmetric ? "participant" : "source"), (Id: claim.Target, Role: claim.Symmetric ? "participant" : "target"),
        }).Where(end => end.Id is not null).Distinct(), end =>
        {
            json.WriteString("entity", entities[end.Id!.Value]);
            json.WriteString("role", end.Role);
        });
    }

    private void WriteRelation(Claim claim)
    {
        json.WriteString("type", claim.Type);
        json.WriteString("source", entities[claim.Source!.Value]);
        json.WriteString("target", entities[claim.Target!.Value]);
        Bounds(claim.Evidence.Span);
        json.WriteString("from", claim.Occurred.From?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("to", claim.Occurred.To?.ToString("O", CultureInfo.InvariantCulture));
    }

    private void WriteUtterance(Utterance utterance)
    {
        if (utterance.Source is { } source)
        {
            json.WriteStartObject("source");
            json.WriteString("entity", utterance.Speaker is { } speaker ? entities[speaker] : speakers[source.In(Text)]);
            Bounds(source);
            json.WriteEndObject();
        }
        else json.WriteNull("source");
        Span("cue", utterance.Cue);
        Span("content", utterance.Content);
    }

    private void End(string name, NodeId? node, TextSpan? span)
    {
        if (node is null || span is null) { json.WriteNull(name); return; }
        json.WriteStartObject(name);
        json.WriteString("entity", entities[node.Value]);
        Bounds(span.Value);
        json.WriteEndObject();
    }

    private void Span(string name, TextSpan? span)
    {
        if (span is null) { json.WriteNull(name); return; }
        json.WriteStartObject(name);
        Bounds(span.Value);
        json.WriteEndObject();
    }

    private void Bounds(TextSpan span)
    {
        json.WriteNumber("begin", span.Begin);
        json.WriteNumber("end", span.End);
    }

    private void Date(string name, OccurredDate date)
    {
        if (!date.IsKnown) { json.WriteNull(name); return; }
        json.WriteStartObject(name);
        DateFields(date);
        json.WriteEndObject();
    }

    private void DateFields(OccurredDate date)
    {
        json.WriteString("from", date.From?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("to", date.To?.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("precision", date.IsKnown ? date.Precision.ToString().ToLowerInvariant() : null);
    }
}
