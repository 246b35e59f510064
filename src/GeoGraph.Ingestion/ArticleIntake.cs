using GeoGraph.Core;
using GeoGraph.Extraction;

namespace GeoGraph.Ingestion;

/// <summary>Where articles come in: looked at before they are saved, queued durably when they are.</summary>
public sealed class ArticleIntake(IArticleQueue queue, ArticleReader reader, IngestionSignal signal, TimeProvider time)
{
    /// <summary>The version that stands in what this intake reads.</summary>
    public string ReaderVersion => reader.Version;

    /// <summary>Reads a document without saving anything. Throws <see cref="UnreadableDocumentException"/> with what to do.</summary>
    public Preview Preview(RawDocument document)
    {
        var reading = reader.Read(document);
        return new(reading.Changes, reading.LeftOut);
    }

    /// <summary>
    /// Queues a document; it is safe from then on. Also one that was read before: it is read again, which changes nothing unless the
    /// reader or the graph has changed. Returns the id under which it waits. Throws <see cref="UnreadableDocumentException"/>, and queues nothing, when it is no article.
    /// </summary>
    public async Task<DocumentId> AddAsync(RawDocument document, CancellationToken cancellationToken)
    {
        // The page itself, with its scripts, is never kept.
        document = reader.Clean(document);
        await queue.EnqueueAsync(document, again: true, cancellationToken);
        signal.Set();
        return document.Id;
    }

    /// <summary>Waits until a queued document is in the graph or has failed, whoever reads it.</summary>
    public async Task<ArticleResult> WaitAsync(DocumentId document, CancellationToken cancellationToken)
    {
        while (true)
        {
            var entry = await queue.FindAsync(document, cancellationToken)
                ?? throw new InvalidOperationException($"The document {document} was never queued.");
            if (entry.State is QueueState.Done or QueueState.Failed) return new(document, entry.Name, entry.Article, 0, entry.Reason);
            await Task.Delay(TimeSpan.FromMilliseconds(50), time, cancellationToken);
        }
    }
}

/// <summary>What would be added to the graph.</summary>
/// <param name="Changes">The article, its nodes, mentions and claims.</param>
/// <param name="LeftOut">What was left out of the page, word for word.</param>
public sealed record Preview(ChangeSet Changes, IReadOnlyList<string> LeftOut);
