using GeoGraph.Core;
using GeoGraph.Hosting;
using GeoGraph.Web.Api;
using GeoGraph.Web.Components.Layout;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.OpenApi;
using MudBlazor.Services;

namespace GeoGraph.Web;

/// <summary>What the explorer needs of ASP.NET Core.</summary>
internal static class ExplorerHost
{
    /// <summary>The address when none is configured: this machine only.</summary>
    private const string LoopbackAddress = "http://127.0.0.1:5080";

    public static void UseExplorerDefaults(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])) builder.WebHost.UseUrls(LoopbackAddress);
        // The pages' files are found beside the sources, so that `dotnet run` needs no publish and no development mode.
        builder.WebHost.UseStaticWebAssets();
        // The pages tell of every article that is read; a line for each would bury the address.
        builder.Logging.AddFilter("GeoGraph.Ingestion.IngestionPipeline", LogLevel.Warning);
    }

    public static void AddExplorer(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices();
        services.AddSingleton<Drafts>();
        services.AddScoped<BrowserPage>();
        services.AddSingleton<GraphWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<GraphWatch>());
        // The keys of the pages' connections lie beside the graph, not in the profile of whoever runs it.
        services.AddDataProtection().SetApplicationName("GeoGraph");
        services.AddOptions<KeyManagementOptions>().Configure<GeoGraphOptions>((keys, options) => keys.XmlRepository = KeysBeside(options));
        services.AddProblemDetails();
        services.AddExceptionHandler<ApiErrors>();
        services.AddHealthChecks().AddCheck<StoreHealth>("store");
        services.ConfigureHttpJsonOptions(options => CanonicalJson.AddConverters(options.SerializerOptions.Converters));
        services.AddOpenApi(options => options.AddSchemaTransformer((schema, context, _) =>
        {
            // Ids are strings on the wire.
            if (context.JsonTypeInfo.Type is { } type && (type == typeof(NodeId) || type == typeof(ClaimId) || type == typeof(ArticleId)
                || type == typeof(DocumentId) || type == typeof(EdgeId)))
            {
                schema.Type = JsonSchemaType.String;
                schema.Properties?.Clear();
                schema.Required?.Clear();
            }
            return Task.CompletedTask;
        }));
    }

    private static FileSystemXmlRepository? KeysBeside(GeoGraphOptions options)
    {
        try
        {
            return new(Directory.CreateDirectory(Path.Combine(options.DataFolder, "keys")), NullLoggerFactory.Instance);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The store will say the same of this folder, where a person sees it; until then the default place will do.
            return null;
        }
    }

    public static void UseExplorer(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.Use(async (context, next) =>
        {
            // Nothing on a page may come from, or go to, another machine; the text of an article least of all.
            context.Response.Headers.ContentSecurityPolicy =
                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; worker-src 'self' blob:; " +
                "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers["Referrer-Policy"] = "no-referrer";
            await next();
        });
        app.UseAntiforgery();
    }
}
