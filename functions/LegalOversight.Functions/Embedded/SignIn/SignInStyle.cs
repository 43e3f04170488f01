using System.Security.Cryptography;
using System.Text;

namespace LegalOversight.Functions.Embedded.SignIn;

/// <summary>The one style sheet of the sign-in pages, allowed by its hash and nothing else.</summary>
internal static class SignInStyle
{
    public const string Css = """
        :root{--ink:#1b1f24;--soft:#565d66;--line:#d9dce1;--paper:#fff;--red:#b3141b;--blue:#1f4e8c;--wash:#f6f7f9}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans SC","Noto Sans CJK SC",sans-serif}
        body:lang(en){font-family:"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans","Noto Sans",sans-serif}
        a{color:var(--blue)}
        :focus-visible{outline:3px solid #f2b705;outline-offset:2px}
        header{border-top:4px solid var(--red);border-bottom:1px solid var(--line)}
        .bar,main,footer{max-width:1120px;margin:0 auto;padding:0 24px}
        .bar{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 20px;padding-top:18px;padding-bottom:16px}
        .brand{font:700 26px/1.3 "Songti SC","SimSun","Noto Serif SC","Noto Serif CJK SC",serif;letter-spacing:.06em;margin:0}
        :lang(en) .brand{font-family:Georgia,"Times New Roman","Liberation Serif","Noto Serif",serif;letter-spacing:0}
        .tag{color:var(--soft);font-size:14px}
        .bar nav{margin-left:auto;display:flex;gap:20px;font-size:14px}
        main{padding-top:40px;padding-bottom:56px}
        .two{display:grid;grid-template-columns:340px minmax(0,1fr);gap:64px;align-items:start}
        .one{max-width:380px;margin:16px auto 0}
        h1{font-size:22px;line-height:1.4;margin:0 0 20px}
        h2{font-size:18px;line-height:1.4;margin:0 0 6px}
        h3{font-size:13px;font-weight:600;color:var(--soft);margin:22px 0 2px;padding-bottom:5px;border-bottom:1px solid var(--line)}
        label{display:block;font-weight:600;margin-top:16px}
        .hint{color:var(--soft);font-size:14px;margin:0}
        input{display:block;width:100%;font:inherit;color:inherit;padding:9px 12px;margin-top:6px;border:1px solid #8a919b;border-radius:3px;background:#fff}
        input[aria-invalid=true]{border:2px solid var(--red);padding:8px 11px}
        button{font:inherit;cursor:pointer;border-radius:3px;border:1px solid var(--blue);padding:9px 20px;background:var(--blue);color:#fff}
        button:hover{background:#173c6d}
        .wide{width:100%;margin-top:24px;font-weight:600}
        .error{border-left:4px solid var(--red);background:#fdf3f3;padding:10px 14px;margin:0 0 20px}
        .error p{margin:0}
        .error .what{font-weight:600;color:#8f1016}
        .after{color:var(--soft);font-size:14px;margin:20px 0 0}
        .demo{border-left:1px solid var(--line);padding-left:40px}
        .known{display:inline-block;margin:10px 0 0;font-size:14px;padding:3px 12px;background:var(--wash);border:1px solid var(--line);border-radius:3px}
        .known b{font-family:ui-monospace,Consolas,monospace;letter-spacing:.04em;user-select:all}
        .find{margin-top:20px}
        .find label{margin:0;font-size:14px}
        .find div{display:flex;gap:8px;align-items:stretch;margin-top:6px}
        .find input{margin:0;max-width:260px;padding:6px 10px}
        .find button{padding:6px 16px;background:#fff;color:var(--blue);white-space:nowrap}
        .find button:hover{background:var(--wash)}
        .find .back{align-self:center;font-size:14px}
        .place{display:grid;grid-template-columns:8em minmax(0,1fr);gap:4px 16px;padding:12px 0;border-bottom:1px solid #eceef1}
        .place>p{margin:4px 0 0;font-weight:600;overflow-wrap:anywhere}
        .place ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:8px}
        .place a{display:block;text-decoration:none;color:inherit;border:1px solid var(--line);border-radius:3px;padding:3px 12px;font-size:15px;overflow-wrap:anywhere}
        .place a:hover{border-color:var(--blue);color:var(--blue)}
        .place a[aria-current]{border-color:var(--blue);background:#eaf1fa;box-shadow:inset 3px 0 0 var(--blue)}
        .place a span{color:var(--soft);font-size:13px;margin-left:8px}
        @media(max-width:860px){
        .bar,main{padding-left:16px;padding-right:16px}.bar{padding-top:14px;padding-bottom:12px}.brand{font-size:22px}.tag{width:100%;font-size:13px}.bar nav{margin:4px 0 0}
        main{padding-top:24px}.two{grid-template-columns:minmax(0,1fr);gap:36px}.demo{border-left:0;border-top:1px solid var(--line);padding:24px 0 0}
        .place{grid-template-columns:minmax(0,1fr)}.place a{padding:7px 12px}.find input{max-width:none}}
        @media print{.demo,.bar nav{display:none}}
        """;

    public static readonly string ContentSecurityPolicy =
        $"default-src 'none'; img-src data:; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; " +
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
}
