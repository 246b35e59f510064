using GeoGraph.Core;
using GeoGraph.Extraction;
using GeoGraph.Ingestion;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GeoGraph.Hosting;

/// <summary>Puts GeoGraph together. The only place that knows which store is behind the ports.</summary>
public static class GeoGraphServices
{
    /// <summary>Store, queue, reader and intake. Does no I/O: the store opens at first use.</summary>
    public static IServiceCollection AddGeoGraph(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => GeoGraphOptions.From(configuration));
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<GeoGraphOptions>();
            return new IngestionOptions { Samples = options.Samples, Lease = options.Lease };
        });

        services.AddSingleton(provider => new OpenStore(
            provider.GetRequiredService<GeoGraphOptions>(), provider.GetRequiredService<Ontology>, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => provider.GetRequiredService<OpenStore>().Graph);
        services.AddSingleton(provider => provider.GetRequiredService<OpenStore>().Queue);

        services.AddSingleton(_ => ArticleReader.Load(DataFolder.Shipped));
        services.AddSingleton(provider => provider.GetRequiredService<ArticleReader>().Ontology);
        services.AddSingleton<IngestionSignal>();
        services.AddSingleton<IngestionState>();
        services.AddSingleton<IngestionPipeline>();
        services.AddSingleton<ArticleIntake>();
        services.AddSingleton<SampleArticles>();
        return services;
    }

    /// <summary>Reads queued articles for as long as the host runs, the samples first. Several hosts may do so on one store.</summary>
    public static IServiceCollection AddIngestionWorker(this IServiceCollection services)
    {
        services.AddHostedService(provider => provider.GetRequiredService<SampleArticles>());
        services.AddHostedService<IngestionWorker>();
        return services;
    }
}
