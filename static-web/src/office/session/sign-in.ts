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

let leaving = false;

/** Leaves for the sign-in page and remembers where the officer was. */
export const goSignIn = async (language: string): Promise<void> => {
  if (leaving) return;
  leaving = true;
  const { manager } = await openSession();
  await manager.removeUser();
  await manager.signinRedirect({ state: here(), ui_locales: language });
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

export const leave = async (): Promise<void> => {
  const { manager } = await openSession();
  const user = await manager.getUser();
  await manager.removeUser();
  try {
    await manager.signoutRedirect(user?.id_token ? { id_token_hint: user.id_token } : {});
  } catch {
    location.assign("/office/");
  }
};
