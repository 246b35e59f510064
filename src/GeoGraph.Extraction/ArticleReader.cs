using GeoGraph.Core;

namespace GeoGraph.Extraction;

/// <summary>Reads an article: document → claims → change set. Pure and deterministic; safe to use from several threads at once.</summary>
public sealed class ArticleReader
{
    private ArticleReader(Ontology ontology) => Ontology = ontology;

    /// <summary>What kinds of claims there are.</summary>
    public Ontology Ontology { get; }

    /// <summary>Stands in every article that this reader has read.</summary>
    public string Version { get; } = "rules 0.1";

    /// <summary>Loads ontology, gazetteer and rules of a data folder. Throws <see cref="DataFileException"/> when one is missing or wrong.</summary>
    public static ArticleReader Load(string dataFolder) => new(Ontology.Load(Path.Combine(dataFolder, "ontology")));

    /// <summary>Reads a document. Throws <see cref="UnreadableDocumentException"/> when it is no article; the message says why.</summary>
    public Reading Read(RawDocument document)
    {
        if (string.IsNullOrWhiteSpace(document.Text)) throw new UnreadableDocumentException("empty", "The document has no text.");
        var id = Article.IdOf(document.Text, document.Title, document.Published, document.Source, document.Url);
        return new Reading
        {
            Changes = new ChangeSet
            {
                Article = new Article
                {
                    Id = id, Text = document.Text, Title = document.Title, Published = document.Published, Source = document.Source,
                    Url = document.Url, Sample = document.Sample, ReaderVersion = Version,
                },
                Nodes = [], Mentions = [], Claims = [],
            },
            LeftOut = [],
        };
    }
}

/// <summary>What was read from one document.</summary>
public sealed record Reading
{
    /// <summary>What the article contributes to the graph.</summary>
    public required ChangeSet Changes { get; init; }

    /// <summary>What was left out of the page (menus, share bars), word for word. Empty when nothing was.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }
}
