-- Terms are made by lib/language before they come here, and carry their layer, so that a search reads one layer's postings only.
CREATE VIRTUAL TABLE `claim_search` USING fts5(`terms`, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '_.-$%+#'");
--> statement-breakpoint
-- In how many claims each term stands.
CREATE VIRTUAL TABLE `claim_search_terms` USING fts5vocab('claim_search', 'row');
