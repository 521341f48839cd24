import Testing

@testable import Resolution

@Suite struct CandidateSearchTests {
    @Test func saintsAndFortsAreWrittenOut() {
        #expect(CandidateSearch.spellings(of: "St. Marc") == ["St. Marc", "Saint Marc"])
        #expect(CandidateSearch.spellings(of: "Ft. Worth").contains("Fort Worth"))
        #expect(CandidateSearch.spellings(of: "Saint Louis").contains("St. Louis"))
        #expect(CandidateSearch.spellings(of: "Mali's") == ["Mali's", "Mali"])
        #expect(CandidateSearch.spellings(of: "") == [])
    }

    @Test func wordsOfKindAndPartAreLeftOut() {
        #expect(CandidateSearch.cores(of: "Da Nang International Airport").contains("Da Nang"))
        #expect(CandidateSearch.cores(of: "North Dallas") == ["Dallas"])
        #expect(CandidateSearch.cores(of: "City of Lubbock") == ["Lubbock"])
        #expect(CandidateSearch.cores(of: "Greater Mumbai region") == ["Greater Mumbai", "Mumbai"])
        #expect(CandidateSearch.cores(of: "Dallas") == [])
        #expect(CandidateSearch.cores(of: "North") == [])
    }
}
