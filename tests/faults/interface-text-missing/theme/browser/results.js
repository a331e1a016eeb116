spm.messages.say('results-none');
