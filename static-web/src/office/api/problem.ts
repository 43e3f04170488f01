export interface FieldProblem {
  code: string;
  detail: string;
  field?: string | null;
  article?: string | null;
}

/** A refusal as the server words it: RFC 9457, with a stable code, the field and the article. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly article: string | null,
    readonly errors: FieldProblem[],
    /** The last page of a list, where one after it was asked for. */
    readonly lastPage: number | null = null,
  ) {
    super(detail || title);
    this.name = "Problem";
  }

  static async of(response: Response): Promise<Problem> {
    let body: Record<string, unknown> = {};
    try {
      body = (await response.json()) as Record<string, unknown>;
    } catch {
      // A gateway answers without problem details; the status alone must then speak.
    }
    const text = (name: string) => (typeof body[name] === "string" ? (body[name] as string) : null);
    const errors = Array.isArray(body.errors) ? (body.errors as FieldProblem[]) : [];
    const field = text("field");
    const code = text("code") ?? `HTTP ${response.status}`;
    const detail = text("detail") ?? "";
    if (errors.length === 0 && field)
      errors.push({ code, detail, field, article: text("article") });
    return new Problem(
      response.status,
      code,
      text("title") ?? response.statusText,
      detail,
      text("article"),
      errors,
      typeof body.lastPage === "number" ? body.lastPage : null,
    );
  }

  /** What came is refused as it is; the same again would be refused again. */
  static isRefusal(error: unknown): boolean {
    return error instanceof Problem && error.status >= 400 && error.status < 500;
  }

  /** A file arrived whole, and its text, which is needed, cannot be read. */
  static unread(code: string, detail: string): Problem {
    return new Problem(422, code, "", detail, null, []);
  }

  /** The network did not answer at all. */
  static unreachable(): Problem {
    return new Problem(0, "NETWORK", "", "", null, []);
  }
}
