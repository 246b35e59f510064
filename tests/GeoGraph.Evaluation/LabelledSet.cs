namespace GeoGraph.Evaluation;

/// <summary>A labelled file and the numbers of it that count.</summary>
/// <param name="Name">Short name, for the command line and the report.</param>
/// <param name="Scorer">The SET of score.py.</param>
/// <param name="Gold">The file under <c>corpora</c>.</param>
/// <param name="Metrics">The names of the main numbers.</param>
/// <param name="Given">Whether the reader is told the two actors.</param>
internal sealed record LabelledSet(string Name, string Scorer, string Gold, string[] Metrics, bool Given = false)
{
    private static readonly string[] Claims =
        ["claim P", "claim R", "claim F1", "subtype accuracy (matched)", "modality accuracy (matched)", "attribution accuracy (matched)", "date accuracy (matched)", "items accuracy (matched)", "forbidden claims produced"];

    private static readonly string[] Articles = [.. Claims, "entity recall", "entity kind accuracy", "relation recall"];

    /// <summary>The public sets, none of them a test split.</summary>
    public static IReadOnlyList<LabelledSet> All { get; } =
    [
        new("lines_dev", "gold", "gold/lines_dev.jsonl", Claims),
        new("wikinews_dev", "gold", "gold/wikinews_dev.jsonl", Articles),
        new("dev", "gold", "gold/dev.jsonl", Articles),
        new("seed", "gold", "gold/seed.jsonl", Articles),
        new("plv", "plv", "events/plv_train.jsonl", ["root P", "root R", "root F1", "pair recall", "EASY P", "EASY R", "EASY F1"]),
        new("class", "class", "events/cameo_class_dev.tsv", ["accuracy", "macro-F1", "event against class 0 F1"]),
        new("actors", "actors", "events/cameo_ner_dev.txt", ["source overlap F1", "target overlap F1", "source exact F1", "target exact F1"]),
        new("attribution", "attribution", "events/polnear_dev.jsonl", ["detection P", "detection R", "detection F1", "source overlap (matched) F1", "content token-F1 (matched)"]),
        new("modality", "modality", "events/uw_dev.jsonl", ["coverage", "macro-F1 on covered", "macro-F1 on all"]),
        new("relations", "relations", "events/re3d_open.jsonl", ["relation P", "relation R", "relation F1"]),
        new("ner", "ner", "ner/uner_ewt_dev.jsonl", ["all F1", "PER F1", "ORG F1", "LOC F1"]),
        new("actorstrings", "actorstrings", "events/actor_strings.jsonl", ["country accuracy", "sector accuracy", "both accuracy"]),
        new("dates", "dates", "events/date_specs.jsonl", ["date span P", "date span R", "date span F1", "value accuracy"]),
    ];
}
