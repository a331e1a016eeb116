// What the scripts of the service worker share.

/** `self`: TypeScript knows it only as a worker of any kind. */
interface WorkerGlobalScope {
  /** Written on top of the script by generator/spm_guide/export/service_worker.py. */
  spmVersion: string;
  spm: Spm;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: Clients;
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof ServiceWorkerGlobalScopeEventMap>(
    type: K,
    listener: (event: ServiceWorkerGlobalScopeEventMap[K]) => void,
  ): void;
}

interface Spm {
  pages: {
    remember(page: string, version: string): Promise<void>;
    versionOf(page: string): Promise<string | null>;
    versions(): Promise<Set<string>>;
  };
  life: {
    tidy(): Promise<void>;
    siteIsGone(): Promise<boolean>;
    look(): Promise<void>;
  };
}
