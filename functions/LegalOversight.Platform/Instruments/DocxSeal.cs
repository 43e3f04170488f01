using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Vml;
using DocumentFormat.OpenXml.Wordprocessing;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using ParagraphProperties = DocumentFormat.OpenXml.Wordprocessing.ParagraphProperties;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace LegalOversight.Platform.Instruments;

/// <summary>
/// Sets the organ's name over the date with the place of the seal (GB/T 9704-2012, 7.3.5.1): the date four characters
/// from the right, the name centred over it; when the name is the longer one, the name two characters from the right.
/// </summary>
internal static class DocxSeal
{
    private const double SealPoints = 42 / 25.4 * 72;

    internal static IEnumerable<OpenXmlElement> Write(string organ, string date)
    {
        var dateWidth = date.Sum(character => char.IsAsciiDigit(character) ? 0.5 : 1) * DocxFace.Character;
        var organWidth = organ.Length * (double)DocxFace.Character;
        var dateIndent = 4.0 * DocxFace.Character;
        var organIndent = dateIndent + (dateWidth - organWidth) / 2;
        if (organIndent < 2 * DocxFace.Character)
        {
            organIndent = 2 * DocxFace.Character;
            dateIndent = Math.Max(dateIndent, organIndent + (organWidth - dateWidth) / 2);
        }

        var centre = DocxFace.Millimetres(156) - (dateIndent + dateWidth / 2);
        yield return Line(0);
        yield return Line(0);
        yield return Line(organIndent, Place(centre / 20), DocxFace.Run(organ));
        yield return Line(dateIndent, DocxFace.Run(date));
    }

    private static Paragraph Line(double indent, params Run[] runs) => new(
    [
        new ParagraphProperties(
            new KeepNext(),
            new Indentation { Right = ((int)indent).ToString(CultureInfo.InvariantCulture) },
            new Justification { Val = JustificationValues.Right }),
        .. runs,
    ]);

    private static Run Place(double centre)
    {
        var left = (centre - SealPoints / 2).ToString("0.#", CultureInfo.InvariantCulture);
        var top = (28.95 - SealPoints / 2).ToString("0.#", CultureInfo.InvariantCulture);
        var side = SealPoints.ToString("0.#", CultureInfo.InvariantCulture);
        return new(new Picture(new Oval(
            new Stroke { DashStyle = "dash" },
            new TextBox(new TextBoxContent(new Paragraph(
                new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
                DocxFace.Run("（印章）", points: 12, colour: DocxFace.Red)))))
        {
            Style = $"position:absolute;margin-left:{left}pt;margin-top:{top}pt;width:{side}pt;height:{side}pt;z-index:-1;"
                + "mso-position-horizontal-relative:margin;mso-position-vertical-relative:line;v-text-anchor:top",
            Filled = false,
            StrokeColor = "#" + DocxFace.Red,
            StrokeWeight = "1pt",
        }));
    }
}
