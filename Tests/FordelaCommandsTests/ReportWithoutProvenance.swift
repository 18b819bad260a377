import FordelaCommands

extension FordelaCommandLine.Result {
  /// What was reported, without from what it was computed: that tells a digest of every file.
  var report: String { output.withoutProvenance }
}

extension String {
  /// A report in any language and format without from what it was computed, which ends it.
  var withoutProvenance: String {
    if let member = ranges(of: ",\n  \"provenance\": {\n    \"program\": \"fordela ").last {
      return self[..<member.lowerBound] + "\n}\n"
    }
    if let heading = ranges(of: #/\n\n## (What this was computed from|Underlag)\n/#).last {
      return self[..<heading.lowerBound] + "\n"
    }
    let sentence = #/\n\n(Computed by|Beräknat med) fordela (?:[^\n]+\n)+/#
    guard let found = ranges(of: sentence).last, found.upperBound == endIndex else { return self }
    return self[..<found.lowerBound] + "\n"
  }
}
