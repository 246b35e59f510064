using MudBlazor;

namespace GeoGraph.Web.Components.Layout;

/// <summary>The tokens of app.css for MudBlazor's components.</summary>
internal static class Look
{
    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#3b4cca", Background = "#f7f8fa", Surface = "#ffffff", AppbarBackground = "#ffffff", AppbarText = "#1a2230",
            TextPrimary = "#1a2230", TextSecondary = "#5b6678", LinesDefault = "#e3e6ec", LinesInputs = "#e3e6ec", TableLines = "#e3e6ec",
            Info = "#1f6fb2", Warning = "#c2570c", Error = "#c2570c",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8c9bff", Background = "#0f141b", Surface = "#161d27", AppbarBackground = "#161d27", AppbarText = "#e8edf5",
            TextPrimary = "#e8edf5", TextSecondary = "#9fabbd", LinesDefault = "#263040", LinesInputs = "#263040", TableLines = "#263040",
            Info = "#5aa9ea", Warning = "#f08a46", Error = "#f08a46",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = ["Inter Variable", "system-ui", "sans-serif"], FontSize = "13px", LineHeight = "1.45" },
            Body1 = new Body1Typography { FontSize = "13px", LineHeight = "1.45" },
            Body2 = new Body2Typography { FontSize = "13px", LineHeight = "1.45" },
            Button = new ButtonTypography { FontSize = "13px", FontWeight = "600", TextTransform = "none" },
        },
    };
}
