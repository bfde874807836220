// A hub that trusts one key, and the files a supervisor has. One thread, with an event loop.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tests/integration/hub/hubprocess.h"
#include "tests/support/scratchfolder.h"

namespace sidelight::test
{

// `text` as a file; its path.
std::string write(const std::string &path, const std::string &text);

// The event loop goes round until it is so; false: it never was.
[[nodiscard]] bool until(const std::function<bool()> &holds);

struct Workshop {
    ScratchFolder folder;
    std::string passphrase = write(folder.file("passphrase"), "three words here\n");
    std::string key = folder.file("key");
    std::string trust = folder.file("trust");
    std::unique_ptr<HubProcess> hub;
    std::string token = folder.file("token"); // of a supervisor

    std::string editor = folder.file("editor"); // the key of one, where two have to sign
    std::string publisherPublic;
    std::string editorPublic;

    explicit Workshop(int signatures = 1);
    // Its public half, as a list of trusted keys has it.
    [[nodiscard]] std::string newKey(const std::string &file) const;
    void trusting(const std::vector<std::string> &publics) const;
    [[nodiscard]] std::string address() const { return "http://" + hub->host + ':' + hub->port; }
    [[nodiscard]] std::string socket() const
    {
        return "ws://" + hub->host + ':' + hub->port + "/v1/ws";
    }
};

} // namespace sidelight::test
