/** How a user without a group is listed. */
export const noGroup = '(no group)';
