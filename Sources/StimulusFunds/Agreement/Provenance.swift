/// What a report was computed from: so that who reads it a year later can tell, and compute it again.
public struct Provenance: Sendable {
  /// The program and its version, such as "fordela 0.1.0".
  public let program: String
  /// The agreements, in the order in which they were named; none for a report about none.
  public let agreements: [AgreementVersion]
  /// The files that were read.
  public let inputs: [Input]
  /// The changes of a command line, as they were written; those of scenarios stand in their files.
  public var changes: [String] = []

  /// What a report was computed from.
  public init(program: String, agreements: [Agreement], inputs: [SourceText]) {
    self.init(
      program: program, agreements: agreements.map { AgreementVersion(of: $0) },
      inputs: inputs.map { Input(file: $0.file, content: .text($0)) })
  }

  init(
    program: String, agreements: [AgreementVersion], inputs: [Input], changes: [String] = []
  ) {
    (self.program, self.agreements) = (program, agreements)
    (self.inputs, self.changes) = (inputs, changes)
  }

  /// Of a report about which nothing is told.
  public static let unknown = Provenance(
    program: "fordela", agreements: [AgreementVersion](), inputs: [])

  /// Whether there is anything to tell.
  public var isKnown: Bool { program != Self.unknown.program }
}

extension Provenance {
  /// An agreement, and which version of it.
  public struct AgreementVersion: Equatable, Sendable {
    /// The id.
    public let id: String
    /// The title as printed.
    public let title: String
    /// The day the last party signed; nil where none is named.
    public let signed: CalendarDate?
    /// What it amends, and since when; nil for one that amends none.
    public let amended: Amended?
    /// The keys that had values.
    public let keys: [KeyVersion]

    /// The agreement that is amended, and the day that was decided.
    public struct Amended: Equatable, Sendable {
      /// The id of the agreement that is amended.
      public let agreement: String
      /// The day it was decided.
      public let date: CalendarDate
    }
  }

  /// A key, and of when its values are.
  public struct KeyVersion: Equatable, Sendable {
    /// The id.
    public let id: String
    /// The name as printed.
    public let name: String
    /// The day the values hold for; nil where the agreement names a term.
    public let date: String?
    /// Where the values come from.
    public let source: String
  }

  /// A file that was read.
  public struct Input: Sendable {
    /// The file's name as it was given.
    public let file: String
    let content: Content

    /// The file itself, whose digest is only computed where it is told, or the digest alone.
    enum Content: Sendable {
      case text(SourceText)
      case digest(String)
    }

    /// The SHA-256 digest of its bytes, in hexadecimal digits.
    public var digest: String {
      switch content {
      case .text(let text): SHA256.digest(of: text.bytes)
      case .digest(let digest): digest
      }
    }
  }
}

extension Provenance.AgreementVersion {
  init(of agreement: Agreement) {
    self.init(
      id: agreement.id, title: agreement.title, signed: agreement.signedOn,
      amended: agreement.amendment.map { Amended(agreement: $0.agreement, date: $0.date) },
      keys: agreement.keys.filter { $0.values != nil }.map {
        .init(id: $0.id, name: $0.name, date: $0.date, source: $0.source)
      })
  }
}
