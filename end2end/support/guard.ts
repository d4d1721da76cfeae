// Watches everything a browser says while a test runs. What is not allowed fails the test at its end.
import type { BrowserContext } from '@playwright/test';

/** Only our own server; `data:` and `blob:` load nothing. */
function ours(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  if (protocol === 'data:' || protocol === 'blob:') return true;
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.localhost');
}

export class Guard {
  readonly problems: string[] = [];
  private readonly statuses = new Set<number>();
  private readonly failures: RegExp[] = [];

  constructor(private readonly js: boolean) {}

  /** A page may answer with this status, and so may the form of a page that a script sends. Other parts of pages never may. */
  allowStatus(status: number): void {
    this.statuses.add(status);
  }

  /** Requests to such an address may fail, because the test breaks them. */
  allowFailure(address: RegExp): void {
    this.failures.push(address);
  }

  watch(context: BrowserContext): void {
    context.on('request', (request) => {
      if (!ours(request.url())) this.problems.push(`request to a foreign host: ${request.url()}`);
    });
    context.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? 'unknown';
      // Leaving a page ends what it still loads, and a download ends its navigation.
      if (why === 'net::ERR_ABORTED' || this.failures.some((address) => address.test(request.url()))) return;
      // A browser without scripts refuses to fetch any.
      if (!this.js && why === 'csp' && request.resourceType() === 'script') return;
      this.problems.push(`failed request: ${request.method()} ${request.url()}: ${why}`);
    });
    context.on('response', (response) => {
      const page = response.request().isNavigationRequest() || response.request().resourceType() === 'xhr';
      if (response.status() < 400 || (page && this.statuses.has(response.status()))) return;
      this.problems.push(`answer ${response.status()}: ${response.request().method()} ${response.url()}`);
    });
    context.on('console', (message) => {
      // The listeners above judge failed requests by what they are; the console only repeats them.
      if (!['error', 'warning'].includes(message.type()) || message.text().startsWith('Failed to load resource')) return;
      // Preloaded for the islands, which do not start without scripts.
      if (!this.js && message.text().includes('was preloaded using link preload but not used')) return;
      this.problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.problems.push(`exception in the page: ${error.error().message}`));
  }
}
