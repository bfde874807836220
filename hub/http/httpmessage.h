// A request and its answer, without the library that carries them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/wire/cloudevents.h"

namespace sidelight::hub
{

struct HttpRequest {
    std::string method;
    std::string target; // path and query, as sent
    std::vector<wire::Header> headers;
    std::string body;

    // The first of that name (any case); empty when there is none.
    [[nodiscard]] std::string_view header(std::string_view name) const;
};

struct HttpResponse {
    int status = 200;
    std::string contentType = "application/json";
    std::string body;
    std::vector<wire::Header> headers;
    std::string refusal = {}; // the machine code of one, for the figures
};

} // namespace sidelight::hub
