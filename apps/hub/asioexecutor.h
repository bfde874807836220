// The hub's work on the thread of its sockets.
#pragma once

#include <functional>
#include <utility>

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include "hub/log/executor.h"

namespace sidelight::hub
{

class AsioExecutor final : public Executor
{
public:
    explicit AsioExecutor(boost::asio::io_context &io)
        : m_io(io)
    {
    }
    void post(std::function<void()> work) override { boost::asio::post(m_io, std::move(work)); }

private:
    boost::asio::io_context &m_io;
};

} // namespace sidelight::hub
