import { User, UserManager, WebStorageStateStore } from "oidc-client-ts";

export interface Settings {
  authority: string;
  clientId: string;
  scope: string;
  demo: boolean;
}

export interface Session {
  settings: Settings;
  manager: UserManager;
}

const begin = async (): Promise<Session> => {
  const response = await fetch("/api/office/settings");
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  const settings = (await response.json()) as Settings;
  const store = new WebStorageStateStore({ store: sessionStorage });
  const manager = new UserManager({
    authority: settings.authority || location.origin,
    client_id: settings.clientId,
    scope: settings.scope,
    redirect_uri: `${location.origin}/office/callback`,
    post_logout_redirect_uri: `${location.origin}/office/`,
    response_type: "code",
    userStore: store,
    stateStore: store,
    automaticSilentRenew: true,
    monitorSession: false,
  });
  return { settings, manager };
};

let session: Promise<Session> | null = null;

export const openSession = (): Promise<Session> => {
  session ??= begin().catch((error: unknown) => {
    session = null;
    throw error;
  });
  return session;
};

const here = () => `${location.pathname}${location.search}${location.hash}`;

// Only one of the two ways out is taken: a call that is refused while the officer signs out must not sign them in again.
let leaving = false;

/** Leaves for the sign-in page and remembers where the officer was. */
export const goSignIn = async (language: string): Promise<void> => {
  if (leaving) return;
  leaving = true;
  try {
    const { manager } = await openSession();
    await manager.removeUser();
    await manager.signinRedirect({ state: here(), ui_locales: language });
  } catch (error) {
    leaving = false;
    throw error;
  }
};

let callback: Promise<string | null> | null = null;

/** Takes the answer of the sign-in page once; says which page to return to, or null for a renewal. */
export const finishSignIn = (): Promise<string | null> => {
  callback ??= openSession().then(async ({ manager }) => {
    const user = await manager.signinCallback();
    if (!user) return null;
    return typeof user.state === "string" && user.state.startsWith("/office")
      ? user.state
      : "/office/";
  });
  return callback;
};

/** The token to call with; renews it when it is about to end and can be renewed. */
export const currentToken = async (): Promise<string | null> => {
  const { manager } = await openSession();
  let user: User | null = await manager.getUser();
  if (user && (user.expires_in ?? 60) < 20 && user.refresh_token) {
    user = await manager.signinSilent().catch(() => null);
  }
  return user && !user.expired ? user.access_token : null;
};

/** Signs out here and at the issuer. */
export const leave = async (): Promise<void> => {
  leaving = true;
  const { manager } = await openSession();
  try {
    await manager.signoutRedirect();
  } catch {
    await manager.removeUser();
    location.assign("/office/");
  }
};

// A page that the browser kept for its Back button still shows what the officer saw before leaving.
addEventListener("pageshow", (shown) => {
  if (shown.persisted && leaving) location.reload();
});
