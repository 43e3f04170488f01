using LegalOversight.Platform.Text.Papers;

namespace LegalOversight.Functions.Http.Public;

/// <summary>An article.</summary>
/// <param name="N">Its key in addresses: 12, or 120-1 for one inserted.</param>
/// <param name="Label">Its name as printed.</param>
/// <param name="Chapter">The heading it stands under, or null.</param>
/// <param name="Text">Its text without the label.</param>
internal sealed record ArticleView(string N, string Label, string? Chapter, string Text)
{
    public static ArticleView Of(Article article) => new(article.Key, article.Label, article.Chapter, article.Text);
}
