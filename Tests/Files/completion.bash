# Completion of fordela for bash: source <(fordela completion bash)
_fordela() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= index
  COMPREPLY=()
  for ((index = 1; index < COMP_CWORD; index++)); do
    case ${COMP_WORDS[index]} in
      allocate|verify|show|validate|what-if|sweep|solve|compare|explain|audit|new|key|check|deadlines|template|schema|reference|completion|manual) command=${COMP_WORDS[index]}; break ;;
    esac
  done
  if [[ -z $command ]]; then
    COMPREPLY=($(compgen -W 'allocate verify show validate what-if sweep solve compare explain audit new key check deadlines template schema reference completion manual --help --version' -- "$word"))
    return
  fi
  case $command:$before in
    allocate:--fund) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    allocate:--table) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    allocate:--in) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    allocate:--draw) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    allocate:--key) COMPREPLY=($(compgen -f -- "$word")); return ;;
    allocate:--scenario) COMPREPLY=($(compgen -f -- "$word")); return ;;
    allocate:--set) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    allocate:--balance) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    allocate:--format) COMPREPLY=($(compgen -W 'text csv json markdown html csv-excel xlsx' -- "$word")); return ;;
    allocate:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    allocate:--allocations) COMPREPLY=($(compgen -d -- "$word")); return ;;
    allocate:--golden) COMPREPLY=($(compgen -d -- "$word")); return ;;
    allocate:--provenance) COMPREPLY=($(compgen -f -- "$word")); return ;;
    allocate:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    verify:--scenario) COMPREPLY=($(compgen -f -- "$word")); return ;;
    verify:--set) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    verify:--balance) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    verify:--format) COMPREPLY=($(compgen -W 'text csv json markdown html csv-excel' -- "$word")); return ;;
    verify:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    verify:--allocations) COMPREPLY=($(compgen -d -- "$word")); return ;;
    verify:--golden) COMPREPLY=($(compgen -d -- "$word")); return ;;
    verify:--provenance) COMPREPLY=($(compgen -f -- "$word")); return ;;
    verify:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    show:--format) COMPREPLY=($(compgen -W 'text csv json markdown html csv-excel' -- "$word")); return ;;
    show:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    show:--allocations) COMPREPLY=($(compgen -d -- "$word")); return ;;
    show:--provenance) COMPREPLY=($(compgen -f -- "$word")); return ;;
    show:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    validate:--format) COMPREPLY=($(compgen -W 'text csv json markdown html csv-excel' -- "$word")); return ;;
    validate:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    validate:--allocations) COMPREPLY=($(compgen -d -- "$word")); return ;;
    validate:--golden) COMPREPLY=($(compgen -d -- "$word")); return ;;
    validate:--provenance) COMPREPLY=($(compgen -f -- "$word")); return ;;
    validate:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    what-if:--scenario) COMPREPLY=($(compgen -f -- "$word")); return ;;
    what-if:--set) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    what-if:--balance) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    what-if:--key) COMPREPLY=($(compgen -f -- "$word")); return ;;
    what-if:--against) COMPREPLY=($(compgen -f -- "$word")); return ;;
    what-if:--fund) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    what-if:--order) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    what-if:--format) COMPREPLY=($(compgen -W 'text csv json markdown html csv-excel xlsx' -- "$word")); return ;;
    what-if:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    what-if:--allocations) COMPREPLY=($(compgen -d -- "$word")); return ;;
    what-if:--provenance) COMPREPLY=($(compgen -f -- "$word")); return ;;
    what-if:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    sweep:--vary) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    sweep:--recipient) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    sweep:--fund) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    sweep:--shard) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    sweep:--scenario) COMPREPLY=($(compgen -f -- "$word")); return ;;
    sweep:--set) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    sweep:--key) COMPREPLY=($(compgen -f -- "$word")); return ;;
    sweep:--format) COMPREPLY=($(compgen -W 'csv json text markdown html csv-excel' -- "$word")); return ;;
    sweep:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    sweep:--allocations) COMPREPLY=($(compgen -d -- "$word")); return ;;
    sweep:--provenance) COMPREPLY=($(compgen -f -- "$word")); return ;;
    sweep:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    solve:--vary) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    solve:--goal) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    solve:--balance) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    solve:--scenario) COMPREPLY=($(compgen -f -- "$word")); return ;;
    solve:--set) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    solve:--key) COMPREPLY=($(compgen -f -- "$word")); return ;;
    solve:--format) COMPREPLY=($(compgen -W 'text csv json markdown html csv-excel' -- "$word")); return ;;
    solve:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    solve:--allocations) COMPREPLY=($(compgen -d -- "$word")); return ;;
    solve:--provenance) COMPREPLY=($(compgen -f -- "$word")); return ;;
    solve:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    compare:--order) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    compare:--map) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    compare:--format) COMPREPLY=($(compgen -W 'text csv json markdown html csv-excel xlsx' -- "$word")); return ;;
    compare:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    compare:--allocations) COMPREPLY=($(compgen -d -- "$word")); return ;;
    compare:--provenance) COMPREPLY=($(compgen -f -- "$word")); return ;;
    compare:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    explain:--recipient) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    explain:--county) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    explain:--fund) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    explain:--format) COMPREPLY=($(compgen -W 'text csv json markdown html csv-excel' -- "$word")); return ;;
    explain:--key) COMPREPLY=($(compgen -f -- "$word")); return ;;
    explain:--scenario) COMPREPLY=($(compgen -f -- "$word")); return ;;
    explain:--set) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    explain:--balance) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    explain:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    explain:--allocations) COMPREPLY=($(compgen -d -- "$word")); return ;;
    explain:--provenance) COMPREPLY=($(compgen -f -- "$word")); return ;;
    explain:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    audit:--published) COMPREPLY=($(compgen -f -- "$word")); return ;;
    audit:--table) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    audit:--candidate) COMPREPLY=($(compgen -f -- "$word")); return ;;
    audit:--key) COMPREPLY=($(compgen -f -- "$word")); return ;;
    audit:--format) COMPREPLY=($(compgen -W 'text csv json markdown html csv-excel' -- "$word")); return ;;
    audit:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    audit:--allocations) COMPREPLY=($(compgen -d -- "$word")); return ;;
    audit:--provenance) COMPREPLY=($(compgen -f -- "$word")); return ;;
    audit:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    new:--from) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    new:--format) COMPREPLY=($(compgen -W 'text csv json markdown html csv-excel' -- "$word")); return ;;
    new:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    new:--allocations) COMPREPLY=($(compgen -d -- "$word")); return ;;
    new:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    key:--from) COMPREPLY=($(compgen -f -- "$word")); return ;;
    key:--into) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    key:--date) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    key:--encoding) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    key:--allocations) COMPREPLY=($(compgen -d -- "$word")); return ;;
    key:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    check:--payouts) COMPREPLY=($(compgen -f -- "$word")); return ;;
    check:--requisitions) COMPREPLY=($(compgen -f -- "$word")); return ;;
    check:--activity-reports) COMPREPLY=($(compgen -f -- "$word")); return ;;
    check:--financial-reports) COMPREPLY=($(compgen -f -- "$word")); return ;;
    check:--placement-weeks) COMPREPLY=($(compgen -f -- "$word")); return ;;
    check:--account) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    check:--dimension) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    check:--as-of) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    check:--table) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    check:--ignore) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    check:--error) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    check:--column) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    check:--encoding) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    check:--format) COMPREPLY=($(compgen -W 'text csv json markdown html csv-excel xlsx' -- "$word")); return ;;
    check:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    check:--allocations) COMPREPLY=($(compgen -d -- "$word")); return ;;
    check:--provenance) COMPREPLY=($(compgen -f -- "$word")); return ;;
    check:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    deadlines:--recipient) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    deadlines:--as-of) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    deadlines:--format) COMPREPLY=($(compgen -W 'text csv json markdown html csv-excel ics' -- "$word")); return ;;
    deadlines:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    deadlines:--allocations) COMPREPLY=($(compgen -d -- "$word")); return ;;
    deadlines:--provenance) COMPREPLY=($(compgen -f -- "$word")); return ;;
    deadlines:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    template:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    template:--placement-weeks) COMPREPLY=($(compgen -f -- "$word")); return ;;
    template:--payouts) COMPREPLY=($(compgen -f -- "$word")); return ;;
    template:--requisitions) COMPREPLY=($(compgen -f -- "$word")); return ;;
    template:--activity-reports) COMPREPLY=($(compgen -f -- "$word")); return ;;
    template:--scenario) COMPREPLY=($(compgen -f -- "$word")); return ;;
    template:--set) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    template:--balance) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    template:--as-of) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    template:--ignore) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    template:--column) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    template:--encoding) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    template:--output-encoding) COMPREPLY=($(compgen -W '' -- "$word")); return ;;
    template:--format) COMPREPLY=($(compgen -W 'csv csv-excel xlsx' -- "$word")); return ;;
    template:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    template:--allocations) COMPREPLY=($(compgen -d -- "$word")); return ;;
    template:--provenance) COMPREPLY=($(compgen -f -- "$word")); return ;;
    schema:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    schema:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    reference:--format) COMPREPLY=($(compgen -W 'text csv json markdown html csv-excel' -- "$word")); return ;;
    reference:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    reference:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    completion:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    completion:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    manual:--output) COMPREPLY=($(compgen -f -- "$word")); return ;;
    manual:--language) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    esac
  if [[ $word == -* ]]; then
    case $command in
      allocate) COMPREPLY=($(compgen -W '--fund --table --in --draw --key --scenario --set --balance --format --output --allocations --golden --provenance --language --help' -- "$word")) ;;
      verify) COMPREPLY=($(compgen -W '--scenario --set --balance --format --output --allocations --golden --provenance --language --help' -- "$word")) ;;
      show) COMPREPLY=($(compgen -W '--format --output --allocations --provenance --language --help' -- "$word")) ;;
      validate) COMPREPLY=($(compgen -W '--format --output --allocations --golden --provenance --language --help' -- "$word")) ;;
      what-if) COMPREPLY=($(compgen -W '--scenario --set --balance --key --against --fund --all --attribute --order --format --output --allocations --provenance --language --help' -- "$word")) ;;
      sweep) COMPREPLY=($(compgen -W '--vary --recipient --fund --summary --shard --narrow --merge --scenario --set --key --format --output --allocations --provenance --language --help' -- "$word")) ;;
      solve) COMPREPLY=($(compgen -W '--vary --goal --try-all --balance --scenario --set --key --format --output --allocations --provenance --language --help' -- "$word")) ;;
      compare) COMPREPLY=($(compgen -W '--attribute --order --map --all --format --output --allocations --provenance --language --help' -- "$word")) ;;
      explain) COMPREPLY=($(compgen -W '--recipient --county --fund --margins --format --key --scenario --set --balance --output --allocations --provenance --language --help' -- "$word")) ;;
      audit) COMPREPLY=($(compgen -W '--published --table --candidate --write-carriers --key --format --output --allocations --provenance --language --help' -- "$word")) ;;
      new) COMPREPLY=($(compgen -W '--from --format --output --allocations --language --help' -- "$word")) ;;
      key) COMPREPLY=($(compgen -W '--from --into --date --encoding --allocations --language --help' -- "$word")) ;;
      check) COMPREPLY=($(compgen -W '--payouts --requisitions --activity-reports --financial-reports --placement-weeks --account --dimension --as-of --before-payment --status --table --ignore --error --column --encoding --format --output --allocations --provenance --language --help' -- "$word")) ;;
      deadlines) COMPREPLY=($(compgen -W '--all --recipient --as-of --format --output --allocations --provenance --language --help' -- "$word")) ;;
      template) COMPREPLY=($(compgen -W '--filled --language --placement-weeks --payouts --requisitions --activity-reports --scenario --set --balance --as-of --ignore --column --encoding --output-encoding --format --output --allocations --provenance --help' -- "$word")) ;;
      schema) COMPREPLY=($(compgen -W '--output --language --help' -- "$word")) ;;
      reference) COMPREPLY=($(compgen -W '--format --output --language --help' -- "$word")) ;;
      completion) COMPREPLY=($(compgen -W '--output --language --help' -- "$word")) ;;
      manual) COMPREPLY=($(compgen -W '--output --language --help' -- "$word")) ;;
    esac
    return
  fi
  case $command in
    schema) COMPREPLY=($(compgen -W 'agreement scenario' -- "$word")) ;;
    completion) COMPREPLY=($(compgen -W 'bash zsh fish' -- "$word")) ;;
  esac
  [[ ${#COMPREPLY[@]} -gt 0 ]] && return
  COMPREPLY=($(compgen -d -- "$word"))
  [[ -d Allocations ]] && COMPREPLY+=($(cd Allocations && compgen -d -- "$word"))
}
complete -o filenames -F _fordela fordela
