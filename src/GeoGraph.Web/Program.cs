using GeoGraph.Hosting;
using GeoGraph.Web;
using GeoGraph.Web.Api;
using GeoGraph.Web.Components;

var builder = WebApplication.CreateBuilder(args);
builder.UseExplorerDefaults();
builder.Services.AddGeoGraph(builder.Configuration);
if (GeoGraphOptions.From(builder.Configuration).Worker) builder.Services.AddIngestionWorker();
builder.Services.AddExplorer();

var app = builder.Build();
app.UseExplorer();
app.MapStaticAssets();
app.MapApi();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.Run();
