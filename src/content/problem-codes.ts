import type { Severity } from '../playbook/problem';

/** Every code that a content problem can have. Permanent: authors and pipelines filter by them. */
const SEVERITY = {
  byte_order_mark: 'warning',
  date_unreadable: 'warning',
  emphasis_unclosed: 'warning',
  folder_unrecognised: 'warning',
  front_matter_field_format: 'warning',
  front_matter_field_missing: 'warning',
  front_matter_language: 'error',
  front_matter_line: 'warning',
  front_matter_missing: 'warning',
  front_matter_title_generic: 'warning',
  front_matter_too_long: 'error',
  front_matter_unclosed: 'warning',
  front_matter_unopened: 'warning',
  heading_indented: 'warning',
  heading_marks_twice: 'warning',
  heading_without_space: 'warning',
  html_comment: 'warning',
  html_tag: 'warning',
  image_brackets: 'warning',
  include_left_out: 'warning',
  layout_mark_left_out: 'warning',
  link_address_broken: 'warning',
  link_bracket_stray: 'warning',
  link_bracket_wrong: 'warning',
  link_dead: 'warning',
  link_empty: 'warning',
  link_near_name: 'warning',
  link_other_language: 'warning',
  link_parenthesis_twice: 'warning',
  link_scheme_missing: 'warning',
  link_scheme_refused: 'warning',
  link_short_name: 'warning',
  link_space: 'warning',
  link_text_missing: 'warning',
  link_two_targets: 'warning',
  list_marker_without_space: 'warning',
  list_too_deep: 'warning',
  list_with_letters: 'warning',
  not_utf8: 'error',
  note_without_quote: 'warning',
  page_duplicate: 'error',
  page_name_differs: 'warning',
  page_too_long: 'error',
  page_unreadable: 'error',
  phase_unknown: 'warning',
  playbook_json: 'error',
  role_unknown: 'warning',
  service_unknown: 'warning',
  table_delimiter: 'warning',
  table_delimiter_missing: 'warning',
  table_glued: 'warning',
  table_header_missing: 'warning',
  table_indented: 'warning',
  table_pipe_missing: 'warning',
  table_row_long: 'warning',
  table_row_short: 'warning',
  task_cells_glued: 'warning',
  task_column_unknown: 'warning',
  task_id_missing: 'error',
  task_mark_missing: 'warning',
  task_mark_unknown: 'error',
  task_name_missing: 'error',
  task_repeated: 'warning',
  task_row_split: 'warning',
  task_rows_glued: 'warning',
  task_table_empty: 'warning',
  title_missing: 'warning',
  video_as_link: 'warning',
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof SEVERITY;

/** `error` when something of the page is missing, `warning` when it was repaired or looks wrong. */
export function severityOf(code: ProblemCode): Severity {
  return SEVERITY[code];
}

/** All codes, for documentation and tests. */
export function problemCodes(): ProblemCode[] {
  return Object.keys(SEVERITY) as ProblemCode[]; // keys of a const object are its declared ones
}
