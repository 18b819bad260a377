import StimulusFunds
import Testing

struct LanguageTests {
  @Test(arguments: [
    (["LC_ALL": "sv_SE.UTF-8"], Language.swedish),
    (["LC_MESSAGES": "sv_SE"], .swedish),
    (["LANG": "sv_FI@euro"], .swedish),
    (["LANG": "sv"], .swedish),
    (["LC_ALL": "en_GB.UTF-8", "LANG": "sv_SE.UTF-8"], .english),
    (["LC_ALL": "sv_SE.UTF-8", "LC_MESSAGES": "en_GB.UTF-8", "LANG": "en_GB.UTF-8"], .swedish),
    (["LC_MESSAGES": "sv_SE.UTF-8", "LANG": "de_DE.UTF-8"], .swedish),
    (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "sv_SE.UTF-8"], .swedish),
    (["LC_ALL": "C", "LANG": "sv_SE.UTF-8"], .english),
    (["LANG": "svk_SK"], .english),
    (["LANG": "de_DE.UTF-8"], .english),
    (["LANG": "C.UTF-8"], .english),
    ([:], .english),
  ])
  func `the first variable that says anything decides, and is Swedish or English`(
    environment: [String: String], language: Language
  ) {
    #expect(Language(environment: environment) == language)
  }

  @Test func `a language has a code`() {
    #expect(Language.allCases.map(\.code) == ["sv", "en"])
    for language in Language.allCases { #expect(Language(code: language.code) == language) }
    #expect(Language(code: "de") == nil)
  }
}
