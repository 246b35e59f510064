namespace GeoGraph.Ingestion;

/// <summary>How documents are taken through.</summary>
public sealed class IngestionOptions
{
    /// <summary>How long a worker keeps a document from others; after a crash it waits as long. <value>30 seconds.</value></summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often reading may break off (a crash, a lost lease) before the document counts as unreadable. <value>5.</value></summary>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>How long the worker rests when nothing waits, or when the store is away. <value>1 second.</value></summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether the articles that come with GeoGraph are loaded on first start. <value>true.</value></summary>
    public bool Samples { get; set; } = true;

    /// <summary>The folder of the articles that come with GeoGraph.</summary>
    public string SampleFolder { get; set; } = Core.DataFolder.At("articles");
}
