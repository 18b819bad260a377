#compdef fordela
# Completion of fordela for zsh: put it as _fordela in a folder of $fpath.
_fordela() {
  local -a commands=(
    'allocate:Divides an agreement'\''s funds to the krona.'
    'verify:Compares every published table with the calculation, cell by cell.'
    'show:Tells an agreement in plain sentences: funds, rules, keys, recipients, notes.'
    'validate:Lists every problem of an agreement'\''s files.'
    'what-if:Compares an agreement with what changes would make of it.'
    'sweep:Computes every combination of varied amounts, weights or key values.'
    'solve:Finds the values of a path for which goals hold, exactly and with proof.'
    'compare:Compares two agreements: what changed, who gains and who loses, and why.'
    'explain:Tells why a recipient gets what it gets, krona by krona.'
    'audit:Tells how a published table is rounded, and what in it nothing explains.'
    'new:Makes another year'\''s agreement from one that exists.'
    'key:Takes the values of a key from a file of statistics as it was exported.'
    'check:Checks payouts, requisitions, reports and repayments against the agreement.'
    'deadlines:Lists every deadline: who owes what to whom, days left, the consequence.'
    'template:Writes a CSV file for check: its headings, or the rows that are expected.'
    'schema:Writes the JSON Schema of agreement.json, or of a scenario'\''s file.'
    'reference:Lists every member of the files that a person writes, and every limit.'
    'completion:Writes a script that lets a shell complete commands and options.'
    'manual:Writes the manual page (man), all commands with their options.'
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
    allocate)
      _arguments \
      '*--fund=[only this fund, with its entitlements]:ID: ' \
      '--table=[only this table, as the agreement prints it]:ID: ' \
      '--in=[the table in UNIT kronor, such as 1000, so that it still adds up both ways]:UNIT: ' \
      '--draw=[which of the equally good roundings with --in (1)]:N: ' \
      '*--key=[values for a key, as CSV or statistics (FILE#COLUMN)]:NAME=FILE:_files' \
      '*--scenario=[changes from a file\: {"title"\: …, "set"\: {PATH\: VALUE}}]:FILE:_files' \
      '*--set=[one change; PATH*=FACTOR scales]:PATH=VALUE: ' \
      '--balance=[the fund that pays for the others\: the total stays]:FUND: ' \
      '--format=[how to write the report\: text|csv|json|markdown|html|csv-excel|xlsx (text)]:FORMAT:(text csv json markdown html csv-excel xlsx)' \
      '--output=[write to a file, whole or not at all]:FILE:_files' \
      '--allocations=[where agreements are (Allocations, here or in a folder above)]:DIR:_files -/' \
      '--golden=[where published tables are (Golden beside Allocations)]:DIR:_files -/' \
      '--provenance=[write what it was computed from, as JSON, to a file beside the report]:FILE:_files' \
      '--language=[the language to speak (the locale'\''s, else en)]:sv|en:(sv en)' \
      '--help[this help, also -h]' \
      '1:agreement:_files -/' '*:file:_files' ;;
    verify)
      _arguments \
      '*--scenario=[changes from a file\: {"title"\: …, "set"\: {PATH\: VALUE}}]:FILE:_files' \
      '*--set=[one change; PATH*=FACTOR scales]:PATH=VALUE: ' \
      '--balance=[the fund that pays for the others\: the total stays]:FUND: ' \
      '--format=[how to write the report\: text|csv|json|markdown|html|csv-excel (text)]:FORMAT:(text csv json markdown html csv-excel)' \
      '--output=[write to a file, whole or not at all]:FILE:_files' \
      '--allocations=[where agreements are (Allocations, here or in a folder above)]:DIR:_files -/' \
      '--golden=[where published tables are (Golden beside Allocations)]:DIR:_files -/' \
      '--provenance=[write what it was computed from, as JSON, to a file beside the report]:FILE:_files' \
      '--language=[the language to speak (the locale'\''s, else en)]:sv|en:(sv en)' \
      '--help[this help, also -h]' \
      '1:agreement:_files -/' '*:file:_files' ;;
    show)
      _arguments \
      '--format=[how to write it\: text|csv|json|markdown|html|csv-excel (text)]:FORMAT:(text csv json markdown html csv-excel)' \
      '--output=[write to a file, whole or not at all]:FILE:_files' \
      '--allocations=[where agreements are (Allocations, here or in a folder above)]:DIR:_files -/' \
      '--provenance=[write what it was computed from, as JSON, to a file beside the report]:FILE:_files' \
      '--language=[the language to speak (the locale'\''s, else en)]:sv|en:(sv en)' \
      '--help[this help, also -h]' \
      '1:agreement:_files -/' '*:file:_files' ;;
    validate)
      _arguments \
      '--format=[how to write the report\: text|csv|json|markdown|html|csv-excel (text)]:FORMAT:(text csv json markdown html csv-excel)' \
      '--output=[write to a file, whole or not at all]:FILE:_files' \
      '--allocations=[where agreements are (Allocations, here or in a folder above)]:DIR:_files -/' \
      '--golden=[where published tables are (Golden beside Allocations)]:DIR:_files -/' \
      '--provenance=[write what it was computed from, as JSON, to a file beside the report]:FILE:_files' \
      '--language=[the language to speak (the locale'\''s, else en)]:sv|en:(sv en)' \
      '--help[this help, also -h]' \
      '1:agreement:_files -/' '*:file:_files' ;;
    what-if)
      _arguments \
      '*--scenario=[changes from a file\: {"title"\: …, "set"\: {PATH\: VALUE}}]:FILE:_files' \
      '*--set=[one change; PATH*=FACTOR scales]:PATH=VALUE: ' \
      '--balance=[the fund that pays for the others\: the total stays]:FUND: ' \
      '*--key=[values for a key, as CSV or statistics (FILE#COLUMN)]:NAME=FILE:_files' \
      '--against=[compare with this scenario, not with the agreement]:FILE:_files' \
      '*--fund=[also the grants from this fund]:ID: ' \
      '--all[also the recipients whose grants do not change]' \
      '--attribute[what each change comes from\: amounts, keys, rules, recipients, rounding]' \
      '--order=[attribute in this order, as amounts,keys,rules,recipients, not over all orders]:KINDS: ' \
      '--format=[how to write the report\: text|csv|json|markdown|html|csv-excel|xlsx (text)]:FORMAT:(text csv json markdown html csv-excel xlsx)' \
      '--output=[write to a file, whole or not at all]:FILE:_files' \
      '--allocations=[where agreements are (Allocations, here or in a folder above)]:DIR:_files -/' \
      '--provenance=[write what it was computed from, as JSON, to a file beside the report]:FILE:_files' \
      '--language=[the language to speak (the locale'\''s, else en)]:sv|en:(sv en)' \
      '--help[this help, also -h]' \
      '1:agreement:_files -/' '*:file:_files' ;;
    sweep)
      _arguments \
      '*--vary=[an axis of the grid; the last one moves fastest]:PATH=FROM...TO\:STEP: ' \
      '*--recipient=[only this recipient]:NAME: ' \
      '*--fund=[grants of this fund, not totals]:ID: ' \
      '--summary[least, median, most and changes of sign, not every scenario]' \
      '--shard=[only part I of N; the parts in order are the whole, those of a summary for --merge]:I/N: ' \
      '--narrow[the words after the agreement are parts of a round before; look for medians within theirs]' \
      '--merge[join the parts that --summary --shard has written\: the words are their files]' \
      '*--scenario=[changes from a file\: {"title"\: …, "set"\: {PATH\: VALUE}}]:FILE:_files' \
      '*--set=[one change; PATH*=FACTOR scales]:PATH=VALUE: ' \
      '*--key=[values for a key, as CSV or statistics (FILE#COLUMN)]:NAME=FILE:_files' \
      '--format=[csv and json write rows, all write a summary\: csv|json|text|markdown|html|csv-excel (csv)]:FORMAT:(csv json text markdown html csv-excel)' \
      '--output=[write to a file, whole or not at all]:FILE:_files' \
      '--allocations=[where agreements are (Allocations, here or in a folder above)]:DIR:_files -/' \
      '--provenance=[write what it was computed from, as JSON, to a file beside the report]:FILE:_files' \
      '--language=[the language to speak (the locale'\''s, else en)]:sv|en:(sv en)' \
      '--help[this help, also -h]' \
      '1:agreement:_files -/' '*:file:_files' ;;
    solve)
      _arguments \
      '--vary=[the path to solve for, and its values]:PATH=FROM...TO\:STEP: ' \
      '*--goal=[what is to hold, such as '\''Region Gotland >= 32000000'\'']:GOAL: ' \
      '--try-all[compute however many values must be tried one by one]' \
      '--balance=[the fund that pays for the others\: the total stays]:FUND: ' \
      '*--scenario=[changes from a file\: {"title"\: …, "set"\: {PATH\: VALUE}}]:FILE:_files' \
      '*--set=[one change; PATH*=FACTOR scales]:PATH=VALUE: ' \
      '*--key=[values for a key, as CSV or statistics (FILE#COLUMN)]:NAME=FILE:_files' \
      '--format=[how to write the report\: text|csv|json|markdown|html|csv-excel (text)]:FORMAT:(text csv json markdown html csv-excel)' \
      '--output=[write to a file, whole or not at all]:FILE:_files' \
      '--allocations=[where agreements are (Allocations, here or in a folder above)]:DIR:_files -/' \
      '--provenance=[write what it was computed from, as JSON, to a file beside the report]:FILE:_files' \
      '--language=[the language to speak (the locale'\''s, else en)]:sv|en:(sv en)' \
      '--help[this help, also -h]' \
      '1:agreement:_files -/' '*:file:_files' ;;
    compare)
      _arguments \
      '--attribute[what each change comes from\: amounts, keys, rules, recipients, rounding]' \
      '--order=[attribute in this order, as amounts,keys,rules,recipients, not over all orders]:KINDS: ' \
      '*--map=[a fund that was renamed, or that others were merged into]:NEW=OLD+OLD: ' \
      '--all[also the recipients whose grants do not change]' \
      '--format=[how to write the report\: text|csv|json|markdown|html|csv-excel|xlsx (text)]:FORMAT:(text csv json markdown html csv-excel xlsx)' \
      '--output=[write to a file, whole or not at all]:FILE:_files' \
      '--allocations=[where agreements are (Allocations, here or in a folder above)]:DIR:_files -/' \
      '--provenance=[write what it was computed from, as JSON, to a file beside the report]:FILE:_files' \
      '--language=[the language to speak (the locale'\''s, else en)]:sv|en:(sv en)' \
      '--help[this help, also -h]' \
      '1:agreement:_files -/' '*:file:_files' ;;
    explain)
      _arguments \
      '*--recipient=[whose grants\: a name, an alias or a part of one]:NAME: ' \
      '--county=[a county instead\: its region and municipalities together, per inhabitant]:NAME: ' \
      '--fund=[only the grant from this fund]:ID: ' \
      '--margins[how far each value must move before a grant does]' \
      '--format=[how to write the report\: text|csv|json|markdown|html|csv-excel (text)]:FORMAT:(text csv json markdown html csv-excel)' \
      '*--key=[values for a key, as CSV or statistics (FILE#COLUMN)]:NAME=FILE:_files' \
      '*--scenario=[changes from a file\: {"title"\: …, "set"\: {PATH\: VALUE}}]:FILE:_files' \
      '*--set=[one change; PATH*=FACTOR scales]:PATH=VALUE: ' \
      '--balance=[the fund that pays for the others\: the total stays]:FUND: ' \
      '--output=[write to a file, whole or not at all]:FILE:_files' \
      '--allocations=[where agreements are (Allocations, here or in a folder above)]:DIR:_files -/' \
      '--provenance=[write what it was computed from, as JSON, to a file beside the report]:FILE:_files' \
      '--language=[the language to speak (the locale'\''s, else en)]:sv|en:(sv en)' \
      '--help[this help, also -h]' \
      '1:agreement:_files -/' '*:file:_files' ;;
    audit)
      _arguments \
      '--published=[the published table, as CSV]:FILE:_files' \
      '--table=[which of the agreement'\''s tables it is (by its headings)]:ID: ' \
      '*--candidate=[values that nobody declared\: what would they explain?]:KEY=FILE:_files' \
      '--write-carriers[write the carriers found to the agreement file, changing nothing else in it]' \
      '*--key=[values for a key, as CSV or statistics (FILE#COLUMN)]:NAME=FILE:_files' \
      '--format=[how to write the report\: text|csv|json|markdown|html|csv-excel (text)]:FORMAT:(text csv json markdown html csv-excel)' \
      '--output=[write to a file, whole or not at all]:FILE:_files' \
      '--allocations=[where agreements are (Allocations, here or in a folder above)]:DIR:_files -/' \
      '--provenance=[write what it was computed from, as JSON, to a file beside the report]:FILE:_files' \
      '--language=[the language to speak (the locale'\''s, else en)]:sv|en:(sv en)' \
      '--help[this help, also -h]' \
      '1:agreement:_files -/' '*:file:_files' ;;
    new)
      _arguments \
      '--from=[the agreement to begin with]:AGREEMENT: ' \
      '--format=[how to write the report\: text|csv|json|markdown|html|csv-excel (text)]:FORMAT:(text csv json markdown html csv-excel)' \
      '--output=[write to a file, whole or not at all]:FILE:_files' \
      '--allocations=[where agreements are (Allocations, here or in a folder above)]:DIR:_files -/' \
      '--language=[the language to speak (the locale'\''s, else en)]:sv|en:(sv en)' \
      '--help[this help, also -h]' \
      '1:agreement:_files -/' '*:file:_files' ;;
    key)
      _arguments \
      '--from=[the exported table, as FILE or FILE#COLUMN]:FILE:_files' \
      '--into=[the agreement that has the key]:AGREEMENT: ' \
      '--date=[the day that the values hold for (that of the key)]:DATE: ' \
      '--encoding=[how files that are not UTF-8 are encoded (found from each)]:NAME: ' \
      '--allocations=[where agreements are (Allocations, here or in a folder above)]:DIR:_files -/' \
      '--language=[the language to speak (the locale'\''s, else en)]:sv|en:(sv en)' \
      '--help[this help, also -h]' \
      '1:agreement:_files -/' '*:file:_files' ;;
    check)
      _arguments \
      '*--payouts=[payouts to check]:FILE:_files' \
      '*--requisitions=[requisitions to check]:FILE:_files' \
      '*--activity-reports=[activity reports to check]:FILE:_files' \
      '*--financial-reports=[financial reports to check]:FILE:_files' \
      '*--placement-weeks=[placement weeks to check]:FILE:_files' \
      '*--account=[account of payouts in an accounting file (SIE)]:NUMBER[=FUND]: ' \
      '--dimension=[its dimension of recipients (the only one)]:NUMBER: ' \
      '--as-of=[judge as on this day, such as 2022-12-01 (today)]:DATE: ' \
      '--before-payment[tell instead what may be paid, what is held and why, and what has lapsed]' \
      '--status[also show how every recipient and fund stands]' \
      '--table=[which table a CSV file holds (findings; with --status\: status)]:findings|status|totals|corrections: ' \
      '*--ignore=[leave a kind of finding out]:CODE: ' \
      '*--error=[let a kind of finding be an error]:CODE: ' \
      '*--column=[read a column that stands under another heading, such as Belopp='\''Belopp (kr)'\'']:NAME=HEADING: ' \
      '--encoding=[how files that are not UTF-8 are encoded (found from each)]:NAME: ' \
      '--format=[how to write the report\: text|csv|json|markdown|html|csv-excel|xlsx (text)]:FORMAT:(text csv json markdown html csv-excel xlsx)' \
      '--output=[write to a file, whole or not at all]:FILE:_files' \
      '--allocations=[where agreements are (Allocations, here or in a folder above)]:DIR:_files -/' \
      '--provenance=[write what it was computed from, as JSON, to a file beside the report]:FILE:_files' \
      '--language=[the language to speak (the locale'\''s, else en)]:sv|en:(sv en)' \
      '--help[this help, also -h]' \
      '1:agreement:_files -/' '*:file:_files' ;;
    deadlines)
      _arguments \
      '--all[every agreement'\''s deadlines together, by date]' \
      '--recipient=[only what one recipient owes; ics then reminds 30 and 7 days before]:NAME: ' \
      '--as-of=[judge as on this day, such as 2022-12-01 (today)]:DATE: ' \
      '--format=[how to write it\: text|csv|json|markdown|html|csv-excel|ics (text)]:FORMAT:(text csv json markdown html csv-excel ics)' \
      '--output=[write to a file, whole or not at all]:FILE:_files' \
      '--allocations=[where agreements are (Allocations, here or in a folder above)]:DIR:_files -/' \
      '--provenance=[write what it was computed from, as JSON, to a file beside the report]:FILE:_files' \
      '--language=[the language to speak (the locale'\''s, else en)]:sv|en:(sv en)' \
      '--help[this help, also -h]' \
      '1:agreement:_files -/' '*:file:_files' ;;
    template)
      _arguments \
      '--filled[with the rows that the agreement expects]' \
      '--language=[the language of the headings (sv)]:sv|en:(sv en)' \
      '*--placement-weeks=[reports that divide the fund for placements]:FILE:_files' \
      '*--payouts=[payouts that payouts rest on]:FILE:_files' \
      '*--requisitions=[requisitions that payouts rest on]:FILE:_files' \
      '*--activity-reports=[activity reports that payouts rest on]:FILE:_files' \
      '*--scenario=[changes from a file\: {"title"\: …, "set"\: {PATH\: VALUE}}]:FILE:_files' \
      '*--set=[one change; PATH*=FACTOR scales]:PATH=VALUE: ' \
      '--balance=[the fund that pays for the others\: the total stays]:FUND: ' \
      '--as-of=[judge as on this day, such as 2022-12-01 (today)]:DATE: ' \
      '*--ignore=[leave a kind of finding out]:CODE: ' \
      '*--column=[read a column that stands under another heading, such as Belopp='\''Belopp (kr)'\'']:NAME=HEADING: ' \
      '--encoding=[how files that are not UTF-8 are encoded (found from each)]:NAME: ' \
      '--output-encoding=[how what is written is encoded (utf-8)]:NAME: ' \
      '--format=[how to write the report\: csv|csv-excel|xlsx (csv)]:FORMAT:(csv csv-excel xlsx)' \
      '--output=[write to a file, whole or not at all]:FILE:_files' \
      '--allocations=[where agreements are (Allocations, here or in a folder above)]:DIR:_files -/' \
      '--provenance=[write what it was computed from, as JSON, to a file beside the report]:FILE:_files' \
      '--help[this help, also -h]' \
      '1:agreement:_files -/' '*:file:_files' ;;
    schema)
      _arguments \
      '--output=[write to a file, whole or not at all]:FILE:_files' \
      '--language=[the language to speak (the locale'\''s, else en)]:sv|en:(sv en)' \
      '--help[this help, also -h]' \
      '1:kind:(agreement scenario)' '*:file:_files' ;;
    reference)
      _arguments \
      '--format=[how to write the report\: text|csv|json|markdown|html|csv-excel (text)]:FORMAT:(text csv json markdown html csv-excel)' \
      '--output=[write to a file, whole or not at all]:FILE:_files' \
      '--language=[the language to speak (the locale'\''s, else en)]:sv|en:(sv en)' \
      '--help[this help, also -h]' \
      '1:agreement:_files -/' '*:file:_files' ;;
    completion)
      _arguments \
      '--output=[write to a file, whole or not at all]:FILE:_files' \
      '--language=[the language to speak (the locale'\''s, else en)]:sv|en:(sv en)' \
      '--help[this help, also -h]' \
      '1:kind:(bash zsh fish)' '*:file:_files' ;;
    manual)
      _arguments \
      '--output=[write to a file, whole or not at all]:FILE:_files' \
      '--language=[the language to speak (the locale'\''s, else en)]:sv|en:(sv en)' \
      '--help[this help, also -h]' \
      '1:agreement:_files -/' '*:file:_files' ;;
  esac
}
_fordela "$@"
