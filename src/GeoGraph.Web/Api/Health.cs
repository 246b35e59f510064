using GeoGraph.Core;
using GeoGraph.Ingestion;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GeoGraph.Web.Api;

/// <summary>Whether the store answers, and how many articles wait.</summary>
internal sealed class StoreHealth(IArticleQueue queue, ArticleIntake intake) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var counts = await queue.CountsAsync(cancellationToken);
            var data = counts.ToDictionary(count => count.Key.ToString().ToLowerInvariant(), count => (object)count.Value);
            data["reader"] = intake.ReaderVersion;
            return HealthCheckResult.Healthy("The graph answers.", data);
        }
        catch (StoreUnavailableException e)
        {
            return HealthCheckResult.Unhealthy(e.Message, e);
        }
    }
}

/// <summary><c>/health</c>: 200 or 503 with what is so, as JSON.</summary>
internal static class HealthEndpoint
{
    public static void MapHealth(this WebApplication app) => app.MapHealthChecks("/health", new HealthCheckOptions
    {
        ResponseWriter = (context, report) => context.Response.WriteAsJsonAsync(new
        {
            status = report.Status.ToString().ToLowerInvariant(),
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => new { entry.Value.Description, entry.Value.Data }),
        }),
    });
}
