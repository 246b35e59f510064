using GeoGraph.Core;
using GeoGraph.Ingestion;

namespace GeoGraph.Web.Api;

/// <summary>
/// Articles that were read but not saved yet, so that a long text goes from the browser to the server once and never through the
/// page's connection. The last twenty are kept, in memory.
/// </summary>
public sealed class Drafts(ArticleIntake intake)
{
    private const int Kept = 20;
    private readonly Lock gate = new();
    private readonly LinkedList<Draft> drafts = [];

    /// <summary>Reads a document and keeps it. Throws <see cref="UnreadableDocumentException"/> when it is no article.</summary>
    public DocumentId Add(RawDocument document)
    {
        var draft = new Draft(document, intake.Preview(document));
        lock (gate)
        {
            drafts.AddFirst(draft);
            if (drafts.Count > Kept) drafts.RemoveLast();
        }
        return document.Id;
    }

    /// <summary>A draft; null when it was discarded or is too old.</summary>
    public Draft? Find(DocumentId id)
    {
        lock (gate) return drafts.FirstOrDefault(draft => draft.Document.Id == id);
    }

    /// <summary>Forgets a draft.</summary>
    public void Discard(DocumentId id)
    {
        lock (gate)
        {
            while (drafts.FirstOrDefault(draft => draft.Document.Id == id) is { } draft) drafts.Remove(draft);
        }
    }
}

/// <summary>An article that was read but not saved.</summary>
public sealed record Draft(RawDocument Document, Preview Preview);
