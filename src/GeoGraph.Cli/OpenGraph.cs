using System.CommandLine;
using GeoGraph.Core;
using GeoGraph.Hosting;
using GeoGraph.Ingestion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GeoGraph.Cli;

/// <summary>The graph that a verb works on, for as long as it runs.</summary>
internal sealed class OpenGraph : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private OpenGraph(ServiceProvider services) => this.services = services;

    public IGraphStore Store => services.GetRequiredService<IGraphStore>();

    /// <summary>The graph of <c>--data</c>. Throws <see cref="UsageException"/> when there is none.</summary>
    public static OpenGraph Existing(ParseResult parsed)
    {
        var graph = OrNew(parsed);
        var options = graph.services.GetRequiredService<GeoGraphOptions>();
        return options.MayHaveGraph ? graph : throw new UsageException(
            $"There is no graph in {options.DataFolder} yet. Add articles with 'geograph ingest FILE', or name another with --data.");
    }

    /// <summary>The graph of <c>--data</c>, which is made when there is none.</summary>
    public static OpenGraph OrNew(ParseResult parsed)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddData(parsed);
        var services = new ServiceCollection().AddLogging().AddGeoGraph(configuration.Build()).BuildServiceProvider();
        CheckOptions(services);
        return new(services);
    }

    /// <summary>Throws <see cref="UsageException"/> that names the setting that is wrong.</summary>
    public static void CheckOptions(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<GeoGraphOptions>();
        }
        catch (InvalidOperationException e)
        {
            throw new UsageException(e.Message);
        }
    }

    /// <summary>Takes a document into the graph. Throws <see cref="UnreadableDocumentException"/> when it is no article.</summary>
    public async Task<ArticleResult> IngestAsync(RawDocument document, CancellationToken cancellationToken)
    {
        var pipeline = services.GetRequiredService<IngestionPipeline>();
        var id = await services.GetRequiredService<ArticleIntake>().AddAsync(document, cancellationToken);
        while (true)
        {
            var result = await pipeline.IngestNextAsync(cancellationToken);
            if (result?.Document == id) return result;
            if (result is not null) continue; // one that waited before ours
            // A running web site reads ours, or has died over it: then its lease expires and we get it.
            var entry = await services.GetRequiredService<IArticleQueue>().FindAsync(id, cancellationToken);
            if (entry is { State: QueueState.Done or QueueState.Failed }) return new(id, entry.Name, entry.Article, 0, entry.Reason);
            await Task.Delay(TimeSpan.FromMilliseconds(100), services.GetRequiredService<TimeProvider>(), cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
