// The few texts that the script which reads a page needs, in English; apart from the rest, since every page loads them.
export const enPage = {
  // Why something was not stored
  'failure.storage': 'The browser refused to write.',
  'failure.storage-full': 'The disk is full. Free some space, then try again.',

  // Prompts that the arena did not take
  'refused.login': 'The site asks you to log in before it answers.',
  'refused.cloudflare': 'Cloudflare stands before the site and wants to check your browser first.',
  'refused.rateLimit': 'The site asks you to wait: too many prompts in a short time.',
  'refused.rateLimitFor': {
    one: 'The site asks you to wait for about a minute: too many prompts in a short time.',
    other: 'The site asks you to wait for about {count} minutes: too many prompts in a short time.',
  },
  'refused.check': 'The site wants to check that you are human.',
  'refused.other': 'The site did not take the prompt (status {status}).',
} as const;
