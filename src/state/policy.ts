import { computed } from '@preact/signals';
import { contentSecurityPolicy } from '../pwa/content-security-policy.ts';
import { offlineState } from './offline.ts';

/** The security policy as it is in force, one directive each. */
export const policyDirectives: readonly string[] = contentSecurityPolicy.split('; ');

/** Whether the service worker is in charge here, so that the policy reaches the workers on any host. */
export const policyReachesWorkers = computed(
  () => offlineState.value === 'ready' || offlineState.value === 'update-waiting',
);
