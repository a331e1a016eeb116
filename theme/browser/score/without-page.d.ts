// All that the arithmetic may know of where it runs.
declare var self: { spm: { score: Score } };
