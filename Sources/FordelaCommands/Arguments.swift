import FundReports
import StimulusFunds

/// What a command line says, its options known and complete.
///
/// Options may stand before, between or after the other words, as `--name value` or `--name=value`;
/// a value that begins with two hyphens only as the latter; `--` ends them.
struct Arguments {
  /// The words that are no options.
  private(set) var words: [String] = []
  private var values: [String: [String]] = [:]
  /// The language to speak.
  var language = Language.english
  /// What is told of the files that are read along the way.
  let notices = Notices()

  /// Reads a command line.
  ///
  /// - Throws: ``UsageError`` for an unknown, repeated or incomplete option.
  init(_ line: [String], options: [CommandOption]) throws(UsageError) {
    var rest = line[...]
    var areOptionsOver = false
    while let word = rest.popFirst() {
      if areOptionsOver || !word.hasPrefix("-") || word == "-" {
        words.append(word)
      } else if word == "--" {
        areOptionsOver = true
      } else {
        try readOption(word, &rest, options)
      }
    }
  }

  private mutating func readOption(
    _ word: String, _ rest: inout ArraySlice<String>, _ options: [CommandOption]
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let option = try options.named(name, .option, by: \.name)
    let attached = parts.count == 2 ? String(parts[1]) : nil
    if values[name] != nil, !option.isRepeatable {
      throw UsageError(
        Wording(en: "option \(name) is given twice", sv: "väljaren \(name) anges två gånger"),
        repair: Wording(en: "give it once", sv: "ange den en gång"))
    }
    guard let kind = option.value else {
      if attached != nil {
        throw UsageError(
          Wording(en: "option \(name) takes no value", sv: "väljaren \(name) har inget värde"),
          repair: Wording(en: "write \(name)", sv: "skriv \(name)"))
      }
      values[name] = []
      return
    }
    guard let value = attached ?? Self.value(from: &rest), !value.isEmpty else {
      throw UsageError(
        Wording(en: "option \(name) lacks its value", sv: "väljaren \(name) saknar sitt värde"),
        repair: Wording(en: "write \(name) \(kind)", sv: "skriv \(name) \(kind)"))
    }
    values[name, default: []].append(value)
  }

  /// The next word as a value; nil where it is the next option: such a value must be attached.
  private static func value(from rest: inout ArraySlice<String>) -> String? {
    rest.first?.hasPrefix("--") == true ? nil : rest.popFirst()
  }

  /// The values of an option, in order; none where it is not given.
  func all(_ option: CommandOption) -> [String] { values[option.name] ?? [] }

  /// The value of an option that is given at most once.
  func value(_ option: CommandOption) -> String? { values[option.name]?.first }

  /// Whether an option is given.
  func has(_ option: CommandOption) -> Bool { values[option.name] != nil }

  /// The format that is named; nil without one.
  var givenFormat: String? { values[CommandOption.formatName]?.first }

  /// The format asked for, else that of the output file's ending, else the first.
  ///
  /// - Throws: ``UsageError`` for one that is not among those the command writes.
  func format(among formats: [ReportFormat]) throws(UsageError) -> ReportFormat {
    guard let name = givenFormat else {
      guard let output = value(.output), let ending = ReportFormat(endingOf: output) else {
        return formats[0]
      }
      if formats.contains(ending) { return ending }
      throw UsageError(
        Wording(
          en:
            "the ending of \(output) asks for \(ending.rawValue), which this command "
            + "does not write",
          sv: "ändelsen på \(output) begär \(ending.rawValue), som detta kommando "
            + "inte skriver"),
        repair: Wording(
          en: "choose among \(formats.map(\.rawValue).joined(separator: ", ")) with --format",
          sv: "välj bland \(formats.map(\.rawValue).joined(separator: ", ")) med --format"))
    }
    return try formats.named(name, .format, by: \.rawValue)
  }

  /// The one word a command takes.
  func oneWord(_ meaning: Wording) throws(UsageError) -> String {
    guard let word = try optionalWord(meaning) else {
      throw UsageError(
        Wording(en: "\(meaning) is missing", sv: "\(meaning) saknas"),
        repair: Wording(en: "name it after the command", sv: "ange det efter kommandot"))
    }
    return word
  }

  /// The two words a command takes.
  func twoWords(_ meaning: Wording) throws(UsageError) -> (String, String) {
    if words.count == 2 { return (words[0], words[1]) }
    throw UsageError(
      Wording(en: "\(meaning) are to be named", sv: "\(meaning) ska anges"),
      repair: Wording(en: "name them after the command", sv: "ange dem efter kommandot"))
  }

  /// The one word a command takes, if it is given.
  func optionalWord(_ meaning: Wording) throws(UsageError) -> String? {
    if words.count > 1 {
      throw UsageError(
        Wording(
          en: "'\(words[1])' is one word too many", sv: "'\(words[1])' är ett ord för mycket"),
        repair: Wording(en: "name one \(meaning) only", sv: "ange inget mer än \(meaning)"))
    }
    return words.first
  }
}

/// Why a command line cannot be carried out.
struct UsageError: Error, Equatable, Worded {
  let fault: Wording
  let repair: Wording

  init(_ fault: Wording, repair: Wording) {
    self.fault = fault
    self.repair = repair
  }

  var wording: Wording { .same("fordela: ") + fault + "; " + repair }
}

/// What messages call the words of a command line.
extension Wording {
  static let agreement = Wording(en: "agreement", sv: "överenskommelsen")
  static let agreementPlace = Wording(en: "<agreement>", sv: "<överenskommelse>")
  static let agreements = Wording(en: "two agreements", sv: "två överenskommelser")
  static let id = Wording(en: "id", sv: "id:t")
  static let folder = Wording(en: "folder", sv: "mappen")
}
